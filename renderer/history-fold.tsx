// The history of a record, folded away below what is said of it until somebody asks.
import { CaretDownIcon } from '@phosphor-icons/react/CaretDown';
import { CaretRightIcon } from '@phosphor-icons/react/CaretRight';
import { useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { History } from './history';
import { useWords } from './words';

export function HistoryFold({ recordId }: { readonly recordId: string }) {
  const { say } = useWords();
  const [open, setOpen] = useState(false);
  const Caret = open ? CaretDownIcon : CaretRightIcon;
  return (
    <section className="history-fold">
      <Button className="link" aria-expanded={open} onPress={() => setOpen(!open)}>
        <Caret size={14} aria-hidden />
        {say('document.history')}
      </Button>
      {open && <History recordId={recordId} />}
    </section>
  );
}

// A paper of the archive that speaks for something, one press away.
import { FileTextIcon } from '@phosphor-icons/react/FileText';
import { Button } from 'react-aria-components/Button';
import { documentRoute, goTo } from '../../route';

export function PaperChip({ paper }: { readonly paper: { readonly id: string; readonly title: string } }) {
  return (
    <Button className="paper-chip small" onPress={() => goTo(documentRoute(paper.id))}>
      <FileTextIcon size={14} aria-hidden />
      <span>{paper.title}</span>
    </Button>
  );
}

// What is loose or fixed and may be wondered about: each stays, or goes with the seller.
import { XIcon } from '@phosphor-icons/react/X';
import { type FormEvent, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import type { CaseView } from '../../../shared/api/sale';
import { Segments } from '../../design/segments';
import { useWords } from '../../words';
import { editCase } from './acts';
import { useSaleWords } from './sale-words';

export function Movables({ one }: { readonly one: CaseView }) {
  const words = useWords();
  const say = useSaleWords();
  const [what, setWhat] = useState('');
  const { movables } = one;
  const keep = (next: CaseView['movables']) => editCase(words, one.id, { movables: [...next] }, say('saleGuide.kept'));
  const add = (event: FormEvent) => {
    event.preventDefault();
    const said = what.trim();
    if (said === '') return;
    void keep([...movables, { id: crypto.randomUUID(), what: said, stays: true }]).then((went) => {
      if (went) setWhat('');
    });
  };
  return (
    <section>
      <h3>{say('saleGuide.movables')}</h3>
      <ul className="movables">
        {movables.map((thing) => (
          <li key={thing.id}>
            <span>{thing.what}</span>
            <Segments
              label={thing.what}
              value={thing.stays ? 'stays' : 'goes'}
              ways={[
                { value: 'stays', label: say('saleGuide.movable.stays') },
                { value: 'goes', label: say('saleGuide.movable.goes') },
              ]}
              onChoose={(way) =>
                void keep(movables.map((each) => (each.id === thing.id ? { ...each, stays: way === 'stays' } : each)))
              }
            />
            <Button
              className="icon-button"
              aria-label={say('saleGuide.movable.remove', { name: thing.what })}
              onPress={() => void keep(movables.filter(({ id }) => id !== thing.id))}
            >
              <XIcon size={16} aria-hidden />
            </Button>
          </li>
        ))}
      </ul>
      <form className="movable-new" onSubmit={add}>
        <input
          className="input"
          aria-label={say('saleGuide.movable')}
          placeholder={say('saleGuide.movable.example')}
          maxLength={200}
          value={what}
          onChange={(event) => setWhat(event.currentTarget.value)}
        />
        <Button className="button" type="submit">
          {say('saleGuide.movable.add')}
        </Button>
      </form>
    </section>
  );
}

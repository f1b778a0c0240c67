// The rule something rests on: what it is called, when it was read, and whether it was read at second hand.
import { ScalesIcon } from '@phosphor-icons/react/Scales';
import { useWords } from '../../words';
import { useSaleWords } from './sale-words';

type Source = { readonly title: string; readonly url: string; readonly read: string; readonly weak?: true };

export function Cited({ source }: { readonly source: Source }) {
  const say = useSaleWords();
  const { formats } = useWords();
  return (
    <div className="cited small quiet">
      <ScalesIcon size={16} aria-hidden />
      <div>
        <p>
          {source.title}. {say('saleGuide.read', { day: formats.longDay(source.read) })}
        </p>
        {source.url && <p className="cited-url">{source.url}</p>}
        {source.weak && <p>{say('saleGuide.weak')}</p>}
      </div>
    </div>
  );
}

// The pictures of the advertisement in their order, moved by buttons or drawn with the pointer, each with its caption; and those one may add.
import { ArrowLeftIcon } from '@phosphor-icons/react/ArrowLeft';
import { ArrowRightIcon } from '@phosphor-icons/react/ArrowRight';
import { XIcon } from '@phosphor-icons/react/X';
import { useEffect, useRef, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import type { CaseView } from '../../../shared/api/sale';
import { Thumbnail } from '../../design/thumbnail';
import { useLive } from '../../live';
import { useWords } from '../../words';
import { editCase } from './acts';
import { useSaleWords } from './sale-words';

type Picture = CaseView['pictures'][number];

export function Pictures({ one }: { readonly one: CaseView }) {
  const words = useWords();
  const say = useSaleWords();
  const [dragged, setDragged] = useState('');
  const { pictures } = one;
  // The list goes whole: who adds two in a row must not lose the first, which has not come back yet.
  const latest = useRef<readonly Picture[]>(pictures);
  useEffect(() => {
    latest.current = pictures;
  }, [pictures]);
  const keep = (next: readonly Picture[], said?: string) => {
    latest.current = next;
    void editCase(words, one.id, { pictures: [...next] }, said);
  };
  const moved = (id: string, to: number) => {
    const picture = pictures.find((each) => each.id === id);
    if (!picture || to < 0 || to >= pictures.length) return;
    const others = pictures.filter((each) => each.id !== id);
    keep([...others.slice(0, to), picture, ...others.slice(to)]);
  };
  return (
    <section aria-labelledby="advert-pictures">
      <div className="steps-head">
        <h2 id="advert-pictures">{say('advert.pictures')}</h2>
        <span className="quiet">{say('advert.first')}</span>
      </div>
      <ol className="advert-pictures">
        {pictures.map((picture, index) => {
          const name = picture.caption || say('advert.number', { number: index + 1 });
          return (
            <li
              key={picture.id}
              draggable
              onDragStart={() => setDragged(picture.id)}
              onDragOver={(event) => {
                if (dragged) event.preventDefault();
              }}
              onDrop={(event) => {
                if (!dragged) return;
                event.preventDefault();
                event.stopPropagation();
                moved(dragged, index);
                setDragged('');
              }}
              onDragEnd={() => setDragged('')}
            >
              <Thumbnail id={picture.documentId} pages={1} />
              <Caption
                picture={picture}
                name={name}
                onKeep={(caption) =>
                  keep(pictures.map((each) => (each.id === picture.id ? { ...each, caption } : each)))
                }
              />
              <div className="sale-paper-ways">
                <Button
                  className="icon-button"
                  aria-label={say('advert.earlier', { name })}
                  isDisabled={index === 0}
                  onPress={() => moved(picture.id, index - 1)}
                >
                  <ArrowLeftIcon size={16} aria-hidden />
                </Button>
                <Button
                  className="icon-button"
                  aria-label={say('advert.later', { name })}
                  isDisabled={index === pictures.length - 1}
                  onPress={() => moved(picture.id, index + 1)}
                >
                  <ArrowRightIcon size={16} aria-hidden />
                </Button>
                <Button
                  className="icon-button"
                  aria-label={say('advert.remove', { name })}
                  onPress={() =>
                    keep(
                      pictures.filter(({ id }) => id !== picture.id),
                      say('advert.removed', { name }),
                    )
                  }
                >
                  <XIcon size={16} aria-hidden />
                </Button>
              </div>
            </li>
          );
        })}
      </ol>
      <Offered one={one} onAdd={(picture) => keep([...latest.current, picture])} />
    </section>
  );
}

type CaptionProps = {
  readonly picture: Picture;
  readonly name: string;
  readonly onKeep: (caption: string) => void;
};

function Caption({ picture, name, onKeep }: CaptionProps) {
  const say = useSaleWords();
  const [text, setText] = useState(picture.caption);
  // Kept elsewhere meanwhile, or taken back.
  useEffect(() => setText(picture.caption), [picture.caption]);
  return (
    <input
      className="input"
      aria-label={say('advert.captionOf', { name })}
      placeholder={say(picture.isPlan ? 'advert.plan' : 'advert.caption')}
      maxLength={200}
      value={text}
      onChange={(event) => setText(event.currentTarget.value)}
      onBlur={() => {
        if (text.trim() !== picture.caption) onKeep(text.trim());
      }}
    />
  );
}

/** Pictures and drawings of the archive that are not in it yet. */
function Offered({ one, onAdd }: { readonly one: CaseView; readonly onAdd: (picture: Picture) => void }) {
  const say = useSaleWords();
  const shown = { homeId: one.homeId, sort: 'date', limit: 40 } as const;
  const photos = useLive('documents.list', { ...shown, filter: { kind: 'bilde' } }).value?.rows;
  const drawings = useLive('documents.list', { ...shown, filter: { kind: 'tegning' } }).value?.rows;
  if (!photos || !drawings) return null;
  const taken = new Set(one.pictures.map(({ documentId }) => documentId));
  const offered = [
    ...photos.map((row) => ({ row, isPlan: false })),
    ...drawings.map((row) => ({ row, isPlan: true })),
  ].filter(({ row }) => !taken.has(row.id));
  if (offered.length === 0)
    return <p className="quiet">{say(one.pictures.length > 0 ? 'advert.noMore' : 'advert.none')}</p>;
  return (
    <>
      <h3 className="small quiet">{say('advert.add')}</h3>
      <ul className="advert-pictures">
        {offered.map(({ row, isPlan }) => (
          <li key={row.id}>
            <Button
              aria-label={say(isPlan ? 'advert.addPlan' : 'advert.addPicture', { name: row.title || row.fileName })}
              onPress={() => onAdd({ id: crypto.randomUUID(), documentId: row.id, page: 0, caption: '', isPlan })}
            >
              <Thumbnail id={row.id} pages={row.pageCount} />
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}

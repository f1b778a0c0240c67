// A paper as it would be made now, page by page.
import { useEffect, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { type Problem, problemOf } from '../../../shared/problem';
import { Failed } from '../../design/failed';
import { engine } from '../../ports';
import type { AskedPaper } from './paper-acts';
import { useSaleWords } from './sale-words';

type Page = { readonly url: string; readonly width: number; readonly height: number };

/** CSS pixels; drawn at twice that for sharp screens. */
const shownWidth = 560;

export function PaperPages({ asked, name }: { readonly asked: AskedPaper; readonly name: string }) {
  const say = useSaleWords();
  const [pages, setPages] = useState<readonly Page[]>();
  const [problem, setProblem] = useState<Problem>();
  const [round, setRound] = useState(0);
  const { id, kind, language } = asked;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new round asks the same again.
  useEffect(() => {
    let isWanted = true;
    let made: readonly Page[] = [];
    setPages(undefined);
    setProblem(undefined);
    engine.call('sale.paperPages', { id, kind, language, width: shownWidth * 2 }).then(
      (answer) => {
        if (!isWanted) return;
        made = answer.pages.map(({ bytes, width, height }) => ({
          url: URL.createObjectURL(new Blob([bytes])),
          width,
          height,
        }));
        setPages(made);
      },
      (error) => {
        if (isWanted) setProblem(problemOf(error));
      },
    );
    return () => {
      isWanted = false;
      for (const { url } of made) URL.revokeObjectURL(url);
    };
  }, [id, kind, language, round]);
  if (problem) return <Failed title={name} problem={problem} safe={say('sale.failed.body')} />;
  if (!pages)
    return (
      <p className="quiet" role="status">
        {say('saleRoom.making', { name })}
      </p>
    );
  return (
    <>
      <Button className="link" onPress={() => setRound(round + 1)}>
        {say('saleRoom.again')}
      </Button>
      {pages.map(({ url, width, height }, index) => (
        <div key={url} className="page-picture sale-page" style={{ aspectRatio: `${width} / ${height}` }}>
          <img src={url} alt={say('saleRoom.page', { page: index + 1, pages: pages.length })} draggable={false} />
        </div>
      ))}
    </>
  );
}

// The board: every case in the column of its stage.
import { useEffect } from 'react';
import { Button } from 'react-aria-components/Button';
import type { CaseRow } from '../../../shared/api/sale';
import { stages } from '../../../shared/sale/stages';
import { Failed } from '../../design/failed';
import { useLive } from '../../live';
import { prefer } from '../../preferences';
import { sayReady } from '../../ready';
import { goTo, saleRoute } from '../../route';
import { useWords } from '../../words';

export function Board() {
  const { say } = useWords();
  const { value, problem } = useLive('sale.list', {});
  const isReady = value !== undefined || problem !== undefined;
  useEffect(() => {
    if (isReady) sayReady('sale');
  }, [isReady]);
  if (problem) return <Failed title={say('sale.failed.title')} problem={problem} safe={say('sale.failed.body')} />;
  const cases = value?.cases ?? [];
  return (
    <div className="board scroll">
      {stages.map((stage) => {
        const here = cases.filter((one) => one.stage === stage);
        return (
          <section key={stage} className="board-column" aria-label={say(`sale.stage.${stage}`)}>
            <h2 className="board-stage">
              <span>{say(`sale.stage.${stage}`)}</span>
              {here.length > 0 && <span className="quiet">{here.length}</span>}
            </h2>
            <ul>
              {here.map((one) => (
                <li key={one.id}>
                  <BoardCase one={one} />
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}

function BoardCase({ one }: { readonly one: CaseRow }) {
  const { say, formats } = useWords();
  const open = () => {
    prefer({ homeId: one.homeId });
    goTo({ ...saleRoute, id: one.id });
  };
  return (
    <Button className="board-case" onPress={open}>
      <span className="board-case-title">{one.title || one.street}</span>
      <span className="quiet small">{one.title ? `${one.street}, ${one.place}` : one.place}</span>
      {one.asking !== undefined && <span className="small">{formats.kroner(one.asking)}</span>}
      <span className="quiet small">{say('sale.since', { day: formats.nearDay(one.stageSince) })}</span>
    </Button>
  );
}

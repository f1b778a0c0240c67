// Valuations from comparable sales: of whole lists for the command line. The arithmetic runs in a worker (valuation.worker.ts).
import type { Handlers } from '../../shared/api/contract';
import type { EngineContract } from '../../shared/api/engine';
import { ProblemError, problem } from '../../shared/problem';
import { startValuationWorker } from './worker';

type ValuationCalls = Extract<keyof EngineContract, `valuation.${string}`>;

export function valuationHandlers(
  onBug: (where: string, error: unknown) => void,
): Pick<Handlers<EngineContract>, ValuationCalls> {
  return {
    'valuation.tables': ({ sales, subjects, mapping }, emit, fail) => {
      let end = () => {};
      let isOver = false;
      const over = () => {
        isOver = true;
        end();
      };
      const run = async () => {
        const [known, asked] = await Promise.all([offered(sales), offered(subjects)]);
        if (isOver) return;
        const worker = startValuationWorker((error) => onBug('valuation worker', error));
        end = worker.end;
        worker.client.live(
          'tables',
          { sales: known, subjects: asked, mapping },
          (event) => {
            emit(event);
            if (event.type === 'done') over();
          },
          (failure) => {
            fail(new ProblemError(failure));
            over();
          },
        );
      };
      run().catch(fail);
      return over;
    },
  };
}

/** A file that main serves under this token. */
async function offered(token: string): Promise<ArrayBuffer> {
  const answer = await fetch(`/in/${encodeURIComponent(token)}`, { cache: 'no-store' });
  if (!answer.ok) throw new ProblemError(problem('cannot-read-file'));
  return answer.arrayBuffer();
}

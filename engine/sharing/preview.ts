// What a share would hold, before it is made: its papers at once, what is blacked out in them as they are looked through.
import type { Handlers } from '../../shared/api/contract';
import type { EngineContract } from '../../shared/api/engine';
import type { SharePreviewPaper } from '../../shared/api/shares';
import { packRulesOf } from '../../shared/markets/markets';
import { ProblemError, problem } from '../../shared/problem';
import { sharedPapers } from '../../shared/sharing/share-contents';
import { dayOf } from '../../shared/values/instant';
import type { Vault } from '../vault/vault';
import { hidesOf } from './keeper';
import type { Looks } from './made-paper';

/** What comes in while one looks is taken up at this pace. */
const leastMsBetween = 400;

export function sharePreview(vault: Vault, looks: Looks): Handlers<EngineContract>['shares.preview'] {
  return ({ homeId, contents, showsNumbers, lookAt }, emit, fail) => {
    let isOver = false;
    let round = 0;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let last = '';

    const run = async (mine: number) => {
      await vault.archive.ready;
      const home = vault.archive.homes().get(homeId);
      if (!home) throw new ProblemError(problem('needs-home'));
      const share = { homeId, contents, follows: true };
      const rules = (pack: Parameters<typeof packRulesOf>[1]) => packRulesOf(home.market, pack);
      const papers = sharedPapers(share, vault.archive.rows().values(), home, rules, dayOf(Date.now()));
      const hides = hidesOf(vault, share);
      const isWanted = (id: string) => lookAt?.includes(id) ?? true;
      const read = papers.filter(({ isHeld }) => !isHeld);
      const wanted = read.filter(({ row }) => isWanted(row.id));
      let done = 0;
      const isStale = () => isOver || mine !== round;
      const goOn = () => {
        if (isStale()) throw new ProblemError(problem('cancelled'));
      };
      const tell = () => {
        if (isStale()) return;
        const told = papers.map(({ row, why, isHeld }): SharePreviewPaper => {
          const look = looks.known(row, hides);
          const { pages = [], unchecked = [] } = look?.checked ?? {};
          return {
            id: row.id,
            title: row.title || row.fileName,
            kind: row.kind,
            category: row.category,
            date: row.date,
            pageCount: row.pageCount,
            why,
            isHeld,
            isChecked: look?.isThorough ?? false,
            hidden: showsNumbers ? 0 : pages.reduce((sum, { marks }) => sum + marks.length, 0),
            unchecked: [...unchecked],
          };
        });
        const preview = { papers: told, checking: { done, total: wanted.length } };
        const said = JSON.stringify(preview);
        if (said !== last) emit(preview);
        last = said;
      };
      tell();
      const documents = await vault.documents.getMany(read.map(({ row }) => row.id));
      for (const document of documents.values()) {
        goOn();
        await looks.quick(document, hides);
      }
      tell();
      for (const document of documents.values()) {
        goOn();
        if (!isWanted(document.id)) continue;
        // One that cannot be opened says so when it is to be sent; its words were looked through.
        await looks.thorough(document, hides, goOn).catch(unlessCancelled);
        done += 1;
        tell();
      }
    };

    const start = () => {
      timer = undefined;
      round += 1;
      run(round).catch((error) => {
        if (!(error instanceof ProblemError && error.problem.code === 'cancelled')) fail(error);
      });
    };
    start();
    const stop = vault.archive.watch(() => {
      timer ??= setTimeout(start, leastMsBetween);
    });
    return () => {
      isOver = true;
      clearTimeout(timer);
      stop();
    };
  };
}

function unlessCancelled(error: unknown): undefined {
  if (error instanceof ProblemError && error.problem.code !== 'cancelled') return undefined;
  throw error;
}

// The preview of a pack, kept in step with the archive: its papers at once, what is blacked out in them as they are looked through.
import type { Handlers } from '../../shared/api/contract';
import type { EngineContract } from '../../shared/api/engine';
import { mostPapersOfPack, type PackPaperView, type PackPreview } from '../../shared/api/packs';
import type { Document } from '../../shared/documents/document';
import { packRulesOf } from '../../shared/markets/markets';
import type { PackRules } from '../../shared/markets/pack-rules';
import { packContents } from '../../shared/packs/contents';
import { ProblemError, problem } from '../../shared/problem';
import { dayOf } from '../../shared/values/instant';
import type { Vault } from '../vault/vault';
import type { Checked } from './checking';

type Looks = {
  quick(document: Document, hides: PackRules['hides']): Promise<Checked>;
  thorough(document: Document, hides: PackRules['hides'], goOn: () => void): Promise<Checked>;
  /** What is known already. */
  known(
    document: Pick<Document, 'id' | 'rev'>,
    hides: PackRules['hides'],
  ): { readonly checked: Checked; readonly isThorough: boolean } | undefined;
};

/** What comes in while one looks is taken up at this pace. */
const leastMsBetween = 400;

export function packPreview(vault: Vault, looks: Looks): Handlers<EngineContract>['packs.preview'] {
  return ({ homeId, kind }, emit, fail) => {
    let isOver = false;
    let round = 0;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let last = '';

    const run = async (mine: number) => {
      await vault.archive.ready;
      const home = vault.archive.homes().get(homeId);
      if (!home) throw new ProblemError(problem('not-found'));
      const rules = packRulesOf(home.market, kind);
      const rows = [...vault.archive.rows().values()].filter((row) => row.homeId === homeId);
      const contents = packContents(rules, rows, home, dayOf(Date.now()));
      const papers = contents.papers.slice(0, mostPapersOfPack);
      const wanted = papers.filter(({ isProposed }) => isProposed);
      let done = 0;
      const isStale = () => isOver || mine !== round;
      const tell = () => {
        if (isStale()) return;
        const preview: PackPreview = {
          papers: papers.map(({ row, why, isProposed, isHeld }): PackPaperView => {
            const look = looks.known(row, rules.hides);
            return {
              id: row.id,
              title: row.title || row.fileName,
              kind: row.kind,
              category: row.category,
              sender: row.sender,
              date: row.date,
              pageCount: row.pageCount,
              why,
              isProposed,
              isHeld,
              isChecked: look?.isThorough ?? false,
              marks: look?.checked.pages.flatMap(({ marks }) => [...marks]) ?? [],
              unchecked: [...(look?.checked.unchecked ?? [])],
            };
          }),
          more: Math.max(0, contents.papers.length - mostPapersOfPack),
          missing: contents.missing.map(({ why, kinds, source }) => ({
            why,
            kinds: [...kinds],
            source: { title: source.title, url: source.url, isWeak: source.weak === true },
          })),
          checking: { done, total: wanted.length },
        };
        const said = JSON.stringify(preview);
        if (said !== last) emit(preview);
        last = said;
      };
      const goOn = () => {
        if (isStale()) throw new ProblemError(problem('cancelled'));
      };
      tell();
      const documents = await vault.documents.getMany(wanted.map(({ row }) => row.id));
      for (const [at, document] of [...documents.values()].entries()) {
        goOn();
        await looks.quick(document, rules.hides);
        if (at % 20 === 19) tell();
      }
      tell();
      for (const { row } of wanted) {
        goOn();
        const document = documents.get(row.id);
        // One that cannot be opened says so when the pack is made; its words were looked through.
        if (document) await looks.thorough(document, rules.hides, goOn).catch(unlessCancelled);
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

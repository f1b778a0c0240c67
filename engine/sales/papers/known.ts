// What papers of a sale tell of, gathered from the vault as it stands.
import type { Handlers } from '../../../shared/api/contract';
import type { EngineContract } from '../../../shared/api/engine';
import type { PlannedRow } from '../../../shared/api/maintenance';
import { formatsFor } from '../../../shared/i18n/formats';
import { saleWordsIn } from '../../../shared/i18n/sale-words';
import type { Language } from '../../../shared/i18n/words';
import { ProblemError, problem } from '../../../shared/problem';
import { dayOf } from '../../../shared/values/instant';
import type { Vault } from '../../vault/vault';
import type { PaperInput } from './paper';

type Plan = Handlers<EngineContract>['maintenance.plan'];

/** What is due or soon; the plan of a house reaches decades ahead. */
const mostPlanned = 40;

export async function gatherKnown(vault: Vault, plan: Plan, id: string, language: Language): Promise<PaperInput> {
  await vault.archive.ready;
  const one = await vault.cases.get(id);
  const home = one && vault.archive.homes().get(one.homeId);
  if (!one || !home) throw new ProblemError(problem('not-found'));
  const rows = [...vault.archive.rows().values()].filter((row) => row.homeId === home.id && row.trashedAt === 0);
  const documents = await vault.documents.getMany(rows.map((row) => row.id));
  const journal = (await vault.entries.select({ bookId: id })).filter(({ book }) => book === 'journal');
  return {
    one,
    home,
    documents,
    journal: [...journal].sort((a, b) => a.sequence - b.sequence),
    planned: await dueOf(plan, home.id),
    language,
    today: dayOf(Date.now()),
    say: saleWordsIn(language),
    formats: formatsFor(language),
  };
}

function dueOf(plan: Plan, homeId: string): Promise<readonly PlannedRow[]> {
  return new Promise((resolve, reject) => {
    let stop: (() => void) | undefined;
    let isAnswered = false;
    stop = plan(
      { homeId, states: ['overdue', 'soon'], limit: mostPlanned },
      ({ rows }) => {
        isAnswered = true;
        stop?.();
        resolve(rows);
      },
      reject,
    );
    if (isAnswered) stop();
  });
}

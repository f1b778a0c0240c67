// The guide of a case, kept in step with the archive: its steps with what shows them, the questions with what speaks for an answer, the report looked at.
import type { Handlers } from '../../shared/api/contract';
import type { EngineContract } from '../../shared/api/engine';
import type { GuideView } from '../../shared/api/sale';
import { saleRulesOf } from '../../shared/markets/markets';
import { purchaseSum } from '../../shared/sale/costs';
import { evidenceFor, type GuidePaper, guideOf, questionsOf } from '../../shared/sale/guide';
import type { SalePaperKind } from '../../shared/sale/paper-kinds';
import { lookAtReport } from '../../shared/sale/report-check';
import { dayOf } from '../../shared/values/instant';
import type { Vault } from '../vault/vault';
import { againWhenChanged, type OpenSteps } from './cases';
import { keepGuidePapers } from './guide-papers';

/** Beside a question: the newest speak best. */
const mostEvidence = 6;

export function openGuide(vault: Vault): {
  readonly openSteps: OpenSteps;
  readonly handlers: Pick<Handlers<EngineContract>, 'sale.guide'>;
} {
  const papersOf = keepGuidePapers(vault);
  const openSteps: OpenSteps = async (one) => {
    const home = vault.archive.homes().get(one.homeId);
    if (!home) return [];
    const standings = guideOf({
      one,
      home,
      papers: await papersOf(home.id),
      rules: saleRulesOf(home.market),
      today: dayOf(Date.now()),
    });
    return standings.filter(({ state }) => state !== 'done').map(({ step: { id, stage } }) => ({ id, stage }));
  };
  const handlers: Pick<Handlers<EngineContract>, 'sale.guide'> = {
    'sale.guide': ({ id }, emit, fail) => {
      let last = '';
      return againWhenChanged(
        vault,
        async () => {
          const guide = await guideNow(vault, papersOf, id);
          const told = JSON.stringify(guide);
          if (told === last) return;
          last = told;
          emit({ guide });
        },
        fail,
        id,
      );
    },
  };
  return { openSteps, handlers };
}

async function guideNow(
  vault: Vault,
  papersOf: (homeId: string) => Promise<readonly GuidePaper[]>,
  id: string,
): Promise<GuideView | null> {
  const one = await vault.cases.get(id);
  const home = one && vault.archive.homes().get(one.homeId);
  if (!one || !home) return null;
  const rules = saleRulesOf(home.market);
  const today = dayOf(Date.now());
  const papers = await papersOf(home.id);
  const byId = new Map(papers.map((paper) => [paper.id, paper]));
  const named = (ids: readonly string[]) =>
    ids.flatMap((paperId) => {
      const paper = byId.get(paperId);
      return paper
        ? [{ id: paper.id, title: paper.title, kind: paper.kind, sender: paper.sender, date: paper.date }]
        : [];
    });
  const report = papers.filter(({ kind }) => kind === 'tilstandsrapport').sort((a, b) => (a.date < b.date ? 1 : -1))[0];
  const look = report && lookAtReport(rules, report, home, today);
  const sum =
    one.asking === undefined
      ? undefined
      : purchaseSum(rules, { price: one.asking, sharedDebt: one.sharedDebt, tenure: home.tenure, day: today });
  return {
    steps: guideOf({ one, home, papers, rules, today }).map(({ step, papers: shown, ...standing }) => ({
      id: step.id,
      stage: step.stage,
      proof: step.proof.is,
      minutes: step.minutes ?? 0,
      fields: step.proof.is === 'told' ? [...step.proof.fields] : [],
      paper: step.proof.is === 'made' ? (step.proof.paper as SalePaperKind) : '',
      source: { ...step.source },
      ...standing,
      papers: named(shown),
    })),
    questions: questionsOf(home, rules).map((question) => ({
      id: question.id,
      evidence: named(
        evidenceFor(question, papers)
          .slice(0, mostEvidence)
          .map((paper) => paper.id),
      ),
    })),
    ...(look
      ? {
          report: {
            ...look,
            unnamed: [...look.unnamed],
            unexplained: [...look.unexplained],
            uncosted: [...look.uncosted],
            grades: { ...look.grades },
          },
        }
      : {}),
    ...(sum
      ? {
          sum: {
            price: sum.price,
            sharedDebt: sum.sharedDebt,
            total: sum.total,
            unknown: [...sum.unknown],
            costs: sum.costs.map(({ id: costId, amount, from, source }) => ({
              id: costId,
              amount,
              from,
              source: { ...source },
            })),
          },
        }
      : {}),
  };
}

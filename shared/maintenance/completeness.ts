// Which papers a home of this type and age should have, and which of them it has.
import { phrases } from '../documents/phrase';
import type { WantedPaper } from '../markets/maintenance-rule';
import { addTo, laterOf } from '../values/calendar';
import { foldText } from '../values/folded-text';
import type { PlanHome, PlanPaper, PlanQuestion } from './plan-input';

export interface Wanted {
  readonly wanted: WantedPaper;
  readonly state: 'here' | 'missing' | 'expired' | 'declined';
  /** The day it ran out; '' when it did not. */
  readonly expiredOn: string;
  readonly papers: readonly PlanPaper[];
}

/** `declined`: what the person says the home has not got. The weightiest gaps come first. */
export function completenessOf(
  { home, papers, market, today }: Omit<PlanQuestion, 'records'>,
  declined: ReadonlySet<string>,
): readonly Wanted[] {
  return market.wanted
    .filter((wanted) => concerns(wanted, home))
    .map((wanted) => judge(wanted, papers, today, declined))
    .sort((a, b) => rank(a) - rank(b) || b.wanted.weight - a.wanted.weight);
}

const order = ['missing', 'expired', 'here', 'declined'] as const;
const rank = ({ state }: Wanted): number => order.indexOf(state === 'expired' ? 'missing' : state);

function concerns({ homes, parts, association, builtFrom, builtTo }: WantedPaper, home: PlanHome): boolean {
  if (homes && !homes.includes(home.propertyType || 'house')) return false;
  if (parts && !home.parts.some(({ kind }) => parts.includes(kind))) return false;
  if (association !== undefined && association !== home.inAssociation) return false;
  if (builtFrom !== undefined && (home.buildYear === undefined || home.buildYear < builtFrom)) return false;
  return builtTo === undefined || (home.buildYear !== undefined && home.buildYear <= builtTo);
}

function judge(
  wanted: WantedPaper,
  papers: readonly PlanPaper[],
  today: string,
  declined: ReadonlySet<string>,
): Wanted {
  const fitting = papers
    .filter((paper) => fits(wanted, paper))
    .sort((a, b) => (a.date === b.date ? 0 : a.date > b.date ? -1 : 1));
  const ends = fitting.map((paper) => endOf(wanted, paper));
  // One that holds for ever is enough; else the last to run out counts.
  const lastEnd = ends.includes('') ? '' : ends.reduce(laterOf, '');
  if (fitting.length === 0)
    return { wanted, state: declined.has(wanted.id) ? 'declined' : 'missing', expiredOn: '', papers: [] };
  const expired = lastEnd !== '' && lastEnd < today;
  return { wanted, state: expired ? 'expired' : 'here', expiredOn: expired ? lastEnd : '', papers: fitting };
}

/** '' when it holds for ever, or nobody knows how long. */
function endOf({ yearsValid }: WantedPaper, { validUntil, date, kind }: PlanPaper): string {
  if (yearsValid === undefined) return '';
  // A report is an honest record of the home long after a sale may lean on it.
  if (validUntil !== '' && kind !== 'tilstandsrapport') return validUntil;
  return date === '' ? '' : addTo(date, yearsValid, 'year');
}

function fits({ kinds, phrases: wantedWords }: WantedPaper, paper: PlanPaper): boolean {
  if (!kinds.includes(paper.kind)) return false;
  if (wantedWords === undefined) return true;
  return phrases(wantedWords).test(
    foldText([paper.title, paper.sender, ...paper.works.map(({ line }) => line)].join('\n')),
  );
}

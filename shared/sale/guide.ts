// The guide: which steps concern this home, and what of each the archive, the register and the case show already. Pure.
import { phrases } from '../documents/phrase';
import type { Finding } from '../documents/understanding';
import type { Concerns, DeclarationQuestion, GuideStep, SaleRules } from '../markets/sale-rules';
import type { Home } from '../property/home';
import { isRegisterField, registerValue } from '../property/register-fields';
import { addTo } from '../values/calendar';
import { foldText } from '../values/folded-text';
import type { Case } from './case';
import { madePaperId, type SalePaperKind } from './paper-kinds';

/** A paper that is not in the trash and has no newer version. */
export interface GuidePaper {
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  readonly sender: string;
  /** ISO day, '' when it states none. */
  readonly date: string;
  /** What its reading says of its work, line by line. */
  readonly lines: readonly string[];
  readonly findings: readonly Finding[];
}

export interface GuideQuestion {
  readonly one: Pick<Case, 'steps' | 'answers' | 'asking' | 'pictures' | 'movables' | 'told' | 'papers'>;
  readonly home: Home;
  readonly papers: readonly GuidePaper[];
  readonly rules: SaleRules;
  /** ISO day. */
  readonly today: string;
}

export interface StepStanding {
  readonly step: GuideStep;
  /** `half`: some of it is there, or what there is has run out. */
  readonly state: 'open' | 'half' | 'done';
  /** The person says so; else what is there does. */
  readonly isSaid: boolean;
  readonly papers: readonly string[];
  /** The day the newest of them ran out; '' when it did not. */
  readonly expiredOn: string;
  readonly done: number;
  readonly of: number;
}

export function guideOf(asked: GuideQuestion): readonly StepStanding[] {
  return asked.rules.steps
    .filter(({ concerns }) => concerns === undefined || isOf(asked.home, concerns))
    .map((step) => judged(step, asked));
}

export function isOf(home: Pick<Home, 'tenure' | 'association' | 'buildYear' | 'parts'>, concerns: Concerns): boolean {
  const { association, builtFrom, parts } = concerns;
  if (association !== undefined && association !== inAssociation(home)) return false;
  if (builtFrom !== undefined && (home.buildYear === undefined || home.buildYear < builtFrom)) return false;
  return parts === undefined || home.parts.some(({ kind }) => parts.includes(kind));
}

/** Others keep the house up: a share of it, or an association that has a name. */
export const inAssociation = ({ tenure, association }: Pick<Home, 'tenure' | 'association'>): boolean =>
  ['andel', 'aksje', 'obligasjon'].includes(tenure) || association.name !== '';

export const questionsOf = (home: Home, rules: SaleRules): readonly DeclarationQuestion[] =>
  rules.questions.filter(({ concerns }) => concerns === undefined || isOf(home, concerns));

/** Papers that speak for answering yes, the newest first. */
export function evidenceFor(question: DeclarationQuestion, papers: readonly GuidePaper[]): readonly GuidePaper[] {
  return papers.filter((paper) => fits(question, paper)).sort(newestFirst);
}

const newestFirst = (a: GuidePaper, b: GuidePaper): number => (a.date === b.date ? 0 : a.date > b.date ? -1 : 1);

function fits(
  { kinds, phrases: wanted = '' }: { readonly kinds: readonly string[]; readonly phrases?: string },
  paper: GuidePaper,
): boolean {
  if (!kinds.includes(paper.kind)) return false;
  if (wanted === '') return true;
  const findings = paper.findings.flatMap(({ grade, heading, reason }) =>
    grade === 'TG2' || grade === 'TG3' ? [heading, reason] : [],
  );
  return phrases(wanted).test(foldText([paper.title, paper.sender, ...paper.lines, ...findings].join('\n')));
}

function judged(step: GuideStep, asked: GuideQuestion): StepStanding {
  const said = asked.one.steps[step.id];
  const shown = shownBy(step, asked);
  const whole = { step, isSaid: false, papers: [], expiredOn: '', done: 0, of: 1, ...shown };
  if (shown.state !== 'done' && said?.done) return { ...whole, state: 'done', isSaid: true };
  return whole;
}

type Shown = Pick<StepStanding, 'state'> & Partial<Omit<StepStanding, 'step'>>;

function shownBy({ proof }: GuideStep, { one, home, papers, rules, today }: GuideQuestion): Shown {
  const counted = (done: number, of: number): Shown => ({
    state: done >= of ? 'done' : done > 0 ? 'half' : 'open',
    done: Math.min(done, of),
    of,
  });
  switch (proof.is) {
    case 'paper': {
      const fitting = papers.filter((paper) => fits(proof, paper)).sort(newestFirst);
      const ids = fitting.slice(0, 4).map(({ id }) => id);
      const newest = fitting[0];
      if (!newest) return { state: 'open' };
      if (proof.monthsValid === undefined || newest.date === '') return { state: 'done', papers: ids };
      const until = addTo(newest.date, proof.monthsValid, 'month');
      return until < today ? { state: 'half', papers: ids, expiredOn: until } : { state: 'done', papers: ids };
    }
    case 'register': {
      const known = proof.fields.filter((field) => isRegisterField(field) && registerValue(home, field) !== undefined);
      return counted(known.length, proof.fields.length);
    }
    case 'answers': {
      const questions = questionsOf(home, rules);
      return counted(questions.filter(({ id }) => one.answers[id]).length, questions.length);
    }
    case 'asking':
      return counted(one.asking === undefined ? 0 : 1, 1);
    case 'pictures':
      return counted(one.pictures.filter(({ isPlan }) => !isPlan).length, proof.least);
    case 'plan':
      return counted(one.pictures.some(({ isPlan }) => isPlan) ? 1 : 0, 1);
    case 'movables':
      return counted(one.movables.length > 0 ? 1 : 0, 1);
    case 'told':
      return counted(proof.fields.filter((field) => one.told[field]).length, proof.fields.length);
    case 'made': {
      const made = one.papers.find(({ id }) => id === madePaperId(proof.paper as SalePaperKind, 'nb'));
      return made && papers.some(({ id }) => id === made.documentId)
        ? { state: 'done', papers: [made.documentId] }
        : { state: 'open' };
    }
    case 'said':
      return { state: 'open' };
    default:
      return proof satisfies never;
  }
}

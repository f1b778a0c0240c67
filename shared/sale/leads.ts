// People who take an interest: how warm each is and why, who may be the same person twice, who may be written to, and when each is forgotten. Pure.
import type { LeadRules, MailPurpose, RetentionRule } from '../markets/lead-rules';
import { addDays } from '../values/day';
import { foldText } from '../values/folded-text';
import { dayOf } from '../values/instant';
import { type LeadSign, leadSigns, type SalePerson } from './person';
import type { Visit } from './viewing';

// ---- how warm ----------------------------------------------------------------------------------------------------

/** What counts, and how much. Words under `leads.why.<id>`. A score is the sum of these and of nothing else. */
export const scoreParts = {
  prospectus: 10,
  asked: 10,
  answered: 10,
  'signed-up': 10,
  came: 25,
  'said-yes': 25,
  'said-maybe': 10,
  financing: 20,
  'stayed-away': -15,
  'said-no': -40,
} as const;
export type ScorePart = keyof typeof scoreParts;

export type ScoreReason = { readonly id: ScorePart; readonly points: number; readonly at: number };
export type Score = { readonly points: number; readonly reasons: readonly ScoreReason[] };

type Known = Pick<SalePerson, 'id' | 'signs'>;

/** Each reason counts once, however often it happened; what was said last holds. Between 0 and 100. */
export function scoreOf(person: Known, visits: readonly Visit[]): Score {
  const own = visits.filter(({ personId }) => personId === person.id);
  const last = newest(
    own.filter(({ interest }) => interest !== ''),
    ({ feedbackAt }) => feedbackAt,
  );
  const seen: readonly (readonly [ScorePart, number | undefined])[] = [
    ...leadSigns.map((sign) => [sign, person.signs?.[sign]] as const),
    ['signed-up', newest(own, ({ signedUpAt }) => signedUpAt)?.signedUpAt],
    ['came', own.find(({ attendance }) => attendance === 'came')?.attendedAt],
    // Who came another time did not stay away.
    [
      'stayed-away',
      own.some(({ attendance }) => attendance === 'came')
        ? undefined
        : own.find(({ attendance }) => attendance === 'stayed-away')?.attendedAt,
    ],
    ...(last ? [[`said-${last.interest as 'yes' | 'maybe' | 'no'}`, last.feedbackAt] as const] : []),
  ];
  const reasons = seen.flatMap(([id, at]) => (at ? [{ id, points: scoreParts[id], at }] : []));
  const sum = reasons.reduce((total, { points }) => total + points, 0);
  return { points: Math.min(100, Math.max(0, sum)), reasons };
}

function newest<T>(list: readonly T[], at: (one: T) => number): T | undefined {
  return list.reduce<T | undefined>((best, one) => (best === undefined || at(one) > at(best) ? one : best), undefined);
}

// ---- the same person twice ---------------------------------------------------------------------------------------

export const emailOf = (text: string): string => text.trim().toLowerCase();

/** Digits with the country before them: `+47 900 00 000`, `0047 90000000` and `900 00 000` are one number. '' for none. */
export function phoneOf(text: string, { callingCode, phoneDigits }: Pick<LeadRules, 'callingCode' | 'phoneDigits'>) {
  const digits = text.replace(/[^\d+]/g, '').replace(/^\+/, '00');
  if (digits.startsWith('00')) return digits.slice(2).replace(/\D/g, '');
  return digits.length === phoneDigits ? callingCode + digits : digits;
}

/** Its words without marks, in whichever order: `Nordmann, Kari` is `Kari Nordmann`. */
const nameOf = (text: string): string =>
  foldText(text)
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '')
    .sort()
    .join(' ');

export const duplicateSigns = ['email', 'phone', 'name'] as const;
export type Duplicate = { readonly ids: readonly [string, string]; readonly by: (typeof duplicateSigns)[number] };
type Named = Pick<SalePerson, 'id' | 'name' | 'email' | 'phone' | 'notSame'>;

/** Pairs that may be one person: only ever suggested, and not again once the person said no. The first of a pair came first. */
export function duplicatesAmong(people: readonly Named[], rules: LeadRules): readonly Duplicate[] {
  const keysOf: Readonly<Record<Duplicate['by'], (person: Named) => string>> = {
    email: ({ email }) => emailOf(email),
    phone: ({ phone }) => phoneOf(phone, rules),
    name: ({ name }) => (nameOf(name).includes(' ') ? nameOf(name) : ''),
  };
  const found = new Map<string, Duplicate>();
  for (const by of duplicateSigns) {
    const first = new Map<string, Named>();
    for (const person of people) {
      const key = keysOf[by](person);
      const other = key === '' ? undefined : first.get(key);
      if (key !== '' && !other) first.set(key, person);
      if (!other || other.notSame?.includes(person.id) || person.notSame?.includes(other.id)) continue;
      const pair = `${other.id} ${person.id}`;
      if (!found.has(pair)) found.set(pair, { ids: [other.id, person.id], by });
    }
  }
  return [...found.values()];
}

/** What holds of two that are one: what the first says, and where it says nothing, the other. It keeps the first one's id and key. */
export function mergedPerson(kept: SalePerson, other: SalePerson): SalePerson {
  const consent = kept.consentAt >= other.consentAt ? kept : other;
  const signs = Object.fromEntries(
    leadSigns.flatMap((sign: LeadSign) => {
      const at = [kept.signs?.[sign], other.signs?.[sign]].filter((one) => one !== undefined);
      return at.length === 0 ? [] : [[sign, Math.min(...at)]];
    }),
  );
  return {
    ...kept,
    email: kept.email || other.email,
    phone: kept.phone || other.phone,
    address: kept.address || other.address,
    note: [kept.note, other.note]
      .filter((note) => note !== '')
      .join('\n')
      .slice(0, 2_000),
    consentAt: consent.consentAt,
    consentTo: consent.consentTo,
    addedAt: Math.min(kept.addedAt, other.addedAt),
    signs,
  };
}

// ---- consent and expiry ------------------------------------------------------------------------------------------

/** Whether they may be written to about this now: they have an address, and agreed where the law asks for it. */
export function mayBeMailed(
  person: Pick<SalePerson, 'email' | 'consentAt'>,
  purpose: MailPurpose,
  rules: LeadRules,
  today: string,
): boolean {
  if (person.email === '') return false;
  const rule = rules.consents.find((one) => one.purpose === purpose && one.from <= today);
  return rule !== undefined && (!rule.needsConsent || person.consentAt > 0);
}

export type Expiry = {
  /** ISO day on which they are forgotten; undefined while the time does not run yet. */
  readonly day: string | undefined;
  /** `person`: the seller set it; else the rule it follows. */
  readonly by: 'person' | RetentionRule['id'];
  readonly rule?: RetentionRule;
};

type Kept = Pick<SalePerson, 'id' | 'state' | 'forgetAt' | 'addedAt' | 'consentAt' | 'signs'>;

export const lastHeardOf = (person: Kept, visits: readonly Visit[]): number =>
  Math.max(
    person.addedAt,
    person.consentAt,
    ...Object.values(person.signs ?? {}),
    ...visits
      .filter(({ personId }) => personId === person.id)
      .flatMap(({ signedUpAt, feedbackAt }) => [signedUpAt, feedbackAt]),
  );

/** When somebody is forgotten, and by which rule. `closedAt`: when the sale was closed, 0 before. */
export function expiryOf(
  person: Kept,
  visits: readonly Visit[],
  closedAt: number,
  rules: LeadRules,
  today: string,
): Expiry {
  if (person.forgetAt > 0) return { day: dayOf(person.forgetAt), by: 'person' };
  const rule = rules.retention.find(({ states, from }) => states.includes(person.state) && from <= today);
  if (!rule) return { day: undefined, by: 'person' };
  const since = rule.since === 'closed' ? closedAt : lastHeardOf(person, visits);
  return { day: since === 0 ? undefined : addDays(dayOf(since), rule.days), by: rule.id, rule };
}

// ---- what happened with somebody ----------------------------------------------------------------------------------

export type LeadEvent = {
  readonly at: number;
  /** Words under `leads.did.<what>`. */
  readonly what: 'added' | 'consented' | LeadSign | 'signed-up' | 'came' | 'stayed-away' | 'called-off' | 'said';
  readonly viewingId: string;
};

/** The newest first. */
export function historyOf(person: Kept, visits: readonly Visit[]): readonly LeadEvent[] {
  const plain = (what: LeadEvent['what'], at: number | undefined): readonly LeadEvent[] =>
    at ? [{ at, what, viewingId: '' }] : [];
  return [
    ...plain('added', person.addedAt),
    ...plain('consented', person.consentAt),
    ...leadSigns.flatMap((sign) => plain(sign, person.signs?.[sign])),
    ...visits
      .filter(({ personId }) => personId === person.id)
      .flatMap(({ viewingId, signedUpAt, attendance, attendedAt, feedbackAt }): readonly LeadEvent[] => [
        { at: signedUpAt, what: 'signed-up', viewingId },
        ...(attendance === 'expected' ? [] : [{ at: attendedAt, what: attendance, viewingId }]),
        ...(feedbackAt > 0 ? [{ at: feedbackAt, what: 'said' as const, viewingId }] : []),
      ]),
  ].sort((a, b) => b.at - a.at);
}

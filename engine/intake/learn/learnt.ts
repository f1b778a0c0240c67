// What all lessons together say of a new paper.
//
// A lesson speaks for papers that are alike: of the same sender, in the same layout. How far it is believed is Laplace's rule of
// succession: right + 1 of right + wrong + 2, so one answer makes a fact likely and only several make it sure. It fills what was not read
// and mends what was doubted; a reading that was not doubted gives way only to what the user has refuted or said more than once, and one
// that proved itself by a check never does.
import { categoryOf, findKind } from '../../../shared/documents/catalogue';
import { likelyFrom, statedFrom, sureFrom } from '../../../shared/documents/effective';
import type { FactName } from '../../../shared/documents/facts';
import { forgottenId, type Taught } from '../../../shared/documents/lesson';
import type { ReadPage } from '../../../shared/documents/page';
import type { FactValue, ReadFact, Understanding } from '../../../shared/documents/understanding';
import { layOut, type Sheet } from '../understand/sheet';
import { fillTitle, titleOf } from '../understand/title';
import { type UnderstandingContext, understand } from '../understand/understand';
import { type KindGuesser, trainKindWords } from './kind-words';
import { areAlike, type Marks, marksOf } from './marks';
import { placeOfText, type Sight, sameDirection, sameValue, sightsOf } from './sights';

export type Learnt = {
  /** How many papers taught it. */
  readonly papers: number;
  /**
   * Understands a paper as `understand` does, with what was learnt on top; `fields` says which of kind, category and title are learnt.
   * What was said of the paper itself, whose `id` it is, stands above its reading and does not go into it.
   */
  understand(pages: readonly ReadPage[], context: UnderstandingContext, id?: string): Understood;
};
export type LearntField = 'kind' | 'category' | 'title';
export type Understood = { readonly found: Understanding; readonly fields: readonly LearntField[] };

/** Older ones give way: a sender's layout changes, and a person's archive teaches no more than this in ten years. */
const mostLessons = 2_000;
/** What is less sure than this is not said. */
const leastBelief = 0.6;
/** The classifier knows but words: it may only settle a doubt, and must lead clearly. */
const leastKindWords = 0.75;
const mostBelief = 0.95;

/** Only lessons given until `until` count, and none from before the user asked to forget. The order they come in does not matter. */
export function learnFrom(all: readonly Taught[], until = Number.POSITIVE_INFINITY): Learnt {
  const forgottenAt = all.find(({ id }) => id === forgottenId)?.at ?? 0;
  const lessons = all
    .filter(({ id, at }) => id !== forgottenId && at > forgottenAt && at <= until)
    .sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1))
    .slice(-mostLessons);
  let guesser: KindGuesser | undefined;
  const guessKind: KindGuesser = (marks) => {
    guesser ??= trainKindWords(
      lessons.flatMap((lesson) => (lesson.kind ? [{ kind: lesson.kind, marks: lesson }] : [])),
    );
    return guesser(marks);
  };
  return {
    papers: lessons.length,
    understand(pages, context, id) {
      const plain = understand(pages, context);
      // What a structured paper states outright is beyond learning.
      if (lessons.length === 0 || pages.some(({ structured }) => structured !== undefined))
        return { found: plain, fields: [] };
      const sheet = layOut(pages);
      const marks = marksOf(sheet);
      const alike = lessons.filter((lesson) => lesson.id !== id && areAlike(lesson, marks));
      // A kind that was said is not learnt away.
      const kind = context.kind === undefined ? kindOf(plain, marks, alike, guessKind) : undefined;
      const basis = kind && kind.id !== plain.kind ? asKind(pages, context, plain, kind.id) : plain;
      const said = kind ? { ...basis, kindConfidence: kind.belief } : basis;
      return withFacts(sheet, said, alike, context.today, kind !== undefined);
    },
  };
}

function kindOf(plain: Understanding, marks: Marks, alike: readonly Taught[], guessKind: KindGuesser) {
  return kindFrom(alike, plain) ?? (plain.kindConfidence < likelyFrom ? guessed(guessKind(marks), plain) : undefined);
}

type Belief<T> = { readonly value: T; readonly right: number; readonly wrong: number; readonly belief: number };

const beliefOf = (right: number, wrong: number): number => Math.min(mostBelief, (right + 1) / (right + wrong + 2));

/** The value most lessons agree on. */
function agreed<T>(values: readonly T[], same: (a: T, b: T) => boolean = Object.is): Belief<T> | undefined {
  let best: Belief<T> | undefined;
  for (const value of values) {
    const right = values.filter((other) => same(other, value)).length;
    const wrong = values.length - right;
    if (!best || right >= best.right) best = { value, right, wrong, belief: beliefOf(right, wrong) };
  }
  return best;
}

function kindFrom(alike: readonly Taught[], plain: Understanding) {
  const told = alike.filter(({ kind }) => kind !== '');
  const best = agreed(told.map(({ kind }) => kind));
  if (!best || best.belief < leastBelief || !findKind(best.value)) return undefined;
  if (best.value === plain.kind) {
    const belief = together(best.belief, plain.kindConfidence);
    return { id: best.value, belief };
  }
  // A sender's reminder looks much like its bill: what was read surely gives way only to what was said more than once.
  const refuted = told.some(({ readKind, kind }) => readKind === plain.kind && kind !== readKind);
  const enough =
    plain.kindConfidence < likelyFrom ||
    (refuted && plain.kindConfidence < sureFrom) ||
    (best.right > 1 && (refuted || best.belief > plain.kindConfidence));
  return enough ? { id: best.value, belief: best.belief } : undefined;
}

function guessed(guess: ReturnType<KindGuesser>, plain: Understanding) {
  if (!guess || guess.confidence < leastKindWords || guess.kind === plain.kind) return undefined;
  // Words alone make no kind sure.
  return { id: guess.kind, belief: Math.min(0.8, guess.confidence) };
}

function asKind(
  pages: readonly ReadPage[],
  context: UnderstandingContext,
  plain: Understanding,
  kind: string,
): Understanding {
  const read = understand(pages, { ...context, kind });
  const others = [plain.kind, ...plain.otherKinds].filter((other) => other !== kind);
  return { ...read, otherKinds: [...new Set(others)].slice(0, 4) };
}

function withFacts(
  sheet: Sheet,
  read: Understanding,
  alike: readonly Taught[],
  today: string,
  kindLearnt: boolean,
): Understood {
  const kind = findKind(read.kind);
  if (!kind) return { found: read, fields: [] };
  const names = new Set(alike.flatMap(({ facts }) => facts.map(({ name }) => name)));
  const facts = new Map<string, ReadFact>(read.facts.map((fact) => [fact.name, fact]));
  for (const name of names) {
    if (!kind.facts.includes(name as FactName)) continue;
    const fact = settled(sheet, name, facts.get(name), alike, today);
    if (fact) facts.set(name, fact);
    else facts.delete(name);
  }
  keepOrder(facts, read);
  const order = (name: string) => kind.facts.indexOf(name as FactName);
  const all = [...facts.values()].sort((a, b) => order(a.name) - order(b.name));
  const changed = all.length !== read.facts.length || all.some((fact) => !read.facts.includes(fact));
  const stated = all.filter(({ confidence }) => confidence >= statedFrom);
  const known = new Map<string, FactValue>(stated.map(({ name, value }) => [name, value]));
  const title = titleFrom(alike, read.kind, known);
  const category = agreed(alike.filter((lesson) => lesson.category !== '').map((lesson) => lesson.category));
  const refiled =
    category && category.belief >= leastBelief && category.value !== read.category ? category.value : undefined;
  const fields: LearntField[] = [
    ...(kindLearnt ? (['kind'] as const) : []),
    ...(refiled === undefined ? [] : (['category'] as const)),
    ...(title === undefined ? [] : (['title'] as const)),
  ];
  if (!changed && fields.length === 0) return { found: read, fields };
  return {
    found: {
      ...read,
      category: refiled ?? categoryOf(read.kind),
      title: title ?? titleOf(kind, known, sheet, 'nb'),
      facts: all,
    },
    fields,
  };
}

/** What holds of one fact: the reading, what the lessons say instead, or nothing. */
function settled(
  sheet: Sheet,
  name: string,
  read: ReadFact | undefined,
  alike: readonly Taught[],
  today: string,
): ReadFact | undefined {
  const taught = alike.flatMap(({ facts }) => facts.filter((fact) => fact.name === name));
  const sights = sightsOf(sheet, name, today);
  const pointed = bestSight(sights, taught) ?? constant(sheet, name, taught);
  const refuted = read !== undefined && isRefuted(read, sights, taught);
  if (pointed && read && sameValue(pointed.value, read.value))
    return {
      ...read,
      confidence: rounded(together(read.confidence, pointed.belief)),
      checks: [...new Set([...(read.checks ?? []), 'learnt'])].slice(0, 10),
    };
  if (pointed && pointed.belief >= leastBelief) {
    const proven = (read?.checks ?? []).some((check) => check !== 'learnt');
    const mayMend =
      !read ||
      (!proven &&
        (read.confidence < likelyFrom || refuted || (pointed.right > 1 && pointed.belief > read.confidence))) ||
      (proven && refuted && pointed.right > 1);
    if (mayMend) return mended(name, pointed, read);
  }
  const none = taught.filter(({ value }) => value === null).length;
  if (read && refuted && (none > 0 || !pointed)) return undefined;
  return read;
}

type Pointed = Belief<FactValue> & { readonly sight?: Pick<Sight, 'place' | 'checks' | 'read'> };

/** The value that the most trusted pointers point at; pointers that point at several values are silent. */
function bestSight(sights: readonly Sight[], taught: readonly Taught['facts'][number][]): Pointed | undefined {
  const pointers = [...new Set(taught.flatMap(({ right }) => right))];
  let best: Pointed | undefined;
  for (const pointer of pointers) {
    const there = sights.filter((sight) => sight.pointers.some((own) => sameDirection(own, pointer)));
    const [sight] = there;
    if (!sight || there.some((other) => !sameValue(other.value, sight.value))) continue;
    const right = taught.filter((fact) => fact.right.some((own) => sameDirection(own, pointer))).length;
    const wrong = taught.filter((fact) => fact.wrong.some((own) => sameDirection(own, pointer))).length;
    // A bare place is worth less than a label.
    const belief = beliefOf(right, wrong) - (pointer.startsWith('at|') ? 0.05 : 0);
    if (!best || belief > best.belief) best = { value: sight.value, right, wrong, belief, sight };
  }
  return best;
}

/** What is the same on every paper of a sender: its name, its numbers, the address it writes to. */
function constant(sheet: Sheet, name: string, taught: readonly Taught['facts'][number][]): Pointed | undefined {
  if (!constants.has(name)) return undefined;
  const best = agreed(
    taught.map(({ value }) => value),
    sameValue,
  );
  if (!best || best.value === null) return undefined;
  const place = typeof best.value === 'string' ? placeOfText(sheet, best.value) : undefined;
  // A letterhead may be a picture; anything else must stand there.
  if (!place && name !== 'sender' && name !== 'currency') return undefined;
  return { ...best, value: best.value, ...(place ? { sight: { place, checks: [], read: 1 } } : {}) };
}

const constants = new Set([
  'sender',
  'recipient',
  'address',
  'currency',
  'orgNumber',
  'accountNumber',
  'iban',
  'gnr',
  'bnr',
]);

/** It stands where the user has said, on a paper alike, that it does not. */
function isRefuted(read: ReadFact, sights: readonly Sight[], taught: readonly Taught['facts'][number][]): boolean {
  const pointers = sights.filter(({ value }) => sameValue(value, read.value)).flatMap((sight) => sight.pointers);
  const count = (of: 'right' | 'wrong') =>
    taught.filter((fact) => fact[of].some((own) => pointers.some((pointer) => sameDirection(own, pointer)))).length;
  return count('wrong') > count('right');
}

function mended(name: string, pointed: Pointed, read: ReadFact | undefined): ReadFact {
  const { sight } = pointed;
  const others = [
    ...(read
      ? [
          {
            value: read.value,
            confidence: Math.min(read.confidence, 0.5),
            ...(read.place ? { place: read.place } : {}),
          },
        ]
      : []),
    ...(read?.others ?? []),
  ].filter(({ value }) => !sameValue(value, pointed.value));
  const checked = sight && sight.checks.length > 0 ? 0.3 : 0;
  const confidence = (pointed.belief + (1 - pointed.belief) * checked) * (0.8 + 0.2 * (sight?.read ?? 1));
  return {
    name,
    value: pointed.value,
    confidence: rounded(confidence),
    ...(sight ? { place: sight.place } : {}),
    checks: ['learnt', ...(sight?.checks ?? [])],
    ...(others.length > 0 ? { others: others.slice(0, 6) } : {}),
  };
}

/** What was learnt may not turn the order of a paper's days, nor its sums, upside down. */
function keepOrder(facts: Map<string, ReadFact>, read: Understanding): void {
  const before = (name: string) => read.facts.find((fact) => fact.name === name);
  const takeBack = (name: string) => {
    const original = before(name);
    if (original && original !== facts.get(name)) facts.set(name, original);
    else if (!original) facts.delete(name);
  };
  const [date, due, total, vat] = ['date', 'dueDate', 'total', 'vat'].map((name) => facts.get(name));
  const isMended = (fact: ReadFact) => fact.checks?.includes('learnt') === true;
  if (date && due && String(due.value) < String(date.value)) takeBack(isMended(due) ? 'dueDate' : 'date');
  if (total && vat && Math.abs(Number(vat.value)) >= Math.abs(Number(total.value)))
    takeBack(isMended(vat) ? 'vat' : 'total');
}

function titleFrom(alike: readonly Taught[], kind: string, known: ReadonlyMap<string, FactValue>): string | undefined {
  const told = alike.filter((lesson) => lesson.title !== '' && (lesson.kind === '' || lesson.kind === kind));
  const best = agreed(told.map(({ title }) => title));
  return best && best.belief >= leastBelief ? fillTitle(best.value, known)?.slice(0, 200) : undefined;
}

/** Two that agree leave less doubt than either. */
const together = (one: number, other: number): number => Math.min(0.99, 1 - (1 - one) * (1 - other * 0.7));

const rounded = (value: number): number => Math.round(Math.min(0.99, value) * 100) / 100;

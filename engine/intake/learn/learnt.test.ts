import { describe, expect, it, vi } from 'vitest';
import { makePapers } from '../../../benches/learning/made-papers';
import { lessonsAfter, scoreOf } from '../../../benches/learning/owner';
import { forgottenAt, type Taught } from '../../../shared/documents/lesson';
import type { FactValue } from '../../../shared/documents/understanding';
import { typedPaper } from '../understand/typed-paper';
import { typedPapers } from '../understand/typed-papers';
import { understand } from '../understand/understand';
import { learnFrom } from './learnt';
import { lessonOf } from './lesson';

// Hundreds of papers are understood, on whatever machine this is.
vi.setConfig({ testTimeout: 60_000 });

const today = '2026-11-23';
const owned = makePapers(39, 1);
const others = makePapers(39, 2);
const read = (lessons: readonly Taught[], text: string, until?: number) =>
  learnFrom(lessons, until).understand(typedPaper(text), { today });
const factsOf = (lessons: readonly Taught[], text: string) =>
  Object.fromEntries(read(lessons, text).found.facts.map(({ name, value }) => [name, value]));
describe('answers about some papers', () => {
  const nothing = scoreOf(learnFrom([]), others);
  const [few, many] = [10, 50].map((answers) => scoreOf(learnFrom(lessonsAfter(answers, owned)), others));

  it('make other papers of those senders read better, and more answers better still', () => {
    expect(few?.kinds).toBeGreaterThan(nothing.kinds);
    expect(many?.kinds).toBeGreaterThan((few?.kinds ?? 1) + 0.2);
    expect(few?.factsRight).toBeGreaterThan(nothing.factsRight + 0.05);
    expect(many?.factsRight).toBeGreaterThan((few?.factsRight ?? 1) + 0.2);
  });

  it('make none of them read worse', () => {
    expect(few?.factsWrong).toBeLessThanOrEqual(nothing.factsWrong);
    expect(many?.factsWrong).toBeLessThanOrEqual(nothing.factsWrong);
  });

  it('change nothing about papers of other senders', () => {
    const learnt = learnFrom(lessonsAfter(50, owned));
    for (const { text } of typedPapers) {
      const plain = understand(typedPaper(text), { today });
      expect(learnt.understand(typedPaper(text), { today }).found).toEqual(plain);
    }
  });

  it('teach the same in whatever order they are kept', () => {
    const lessons = lessonsAfter(50, owned);
    for (const { text } of others.slice(0, 13)) expect(read([...lessons].reverse(), text)).toEqual(read(lessons, text));
  });
});

describe('what was forgotten', () => {
  const lessons = lessonsAfter(50, owned);
  const last = Math.max(...lessons.map(({ at }) => at));

  it('leaves papers read as if nothing had been learnt', () => {
    for (const { text } of others.slice(0, 13))
      expect(read([...lessons, forgottenAt(last)], text).found).toEqual(understand(typedPaper(text), { today }));
  });

  it('is learnt again, and only that, from what is answered afterwards', () => {
    const again = lessons.map((lesson) => ({ ...lesson, at: lesson.at + last }));
    for (const { text } of others.slice(0, 13))
      expect(read([...lessons, ...again, forgottenAt(last)], text)).toEqual(read(again, text));
  });
});

describe('a paper read before an answer was given', () => {
  it('is read the same again, as long as nobody asks for what was learnt since', () => {
    const lessons = lessonsAfter(50, owned);
    const before = lessons.slice(0, 3);
    const until = before.at(-1)?.at ?? 0;
    for (const { text } of others.slice(0, 13)) expect(read(lessons, text, until)).toEqual(read(before, text));
  });
});

describe('an answer', () => {
  const bill = (rows: string) => `Havnelaget Vest          havnelaget.example
hei@havnelaget.example

# Krav for båtplass og brygge
Brygge og strøm for sesongen, som avtalt på møtet
${rows}
Takk for at du tar din del av brygga`;

  /** What so many papers teach of which the user said the same. */
  const lessonsOf = (text: string, said: Readonly<Record<string, FactValue | null>>, papers: number) =>
    Array.from({ length: papers }, (_, index): Taught => {
      const at = index + 1;
      const found = understand(typedPaper(text), { today });
      const corrections = Object.fromEntries(
        Object.entries(said).map(([name, value]) => [name, { value, at, from: 'hand' as const }]),
      );
      const answered = { readKind: found.kind, readTitle: found.title, readFacts: [...found.facts], corrections };
      const lesson = lessonOf({ id: `p-${index}`, ...answered }, typedPaper(text));
      if (!lesson) throw new Error('nothing was said');
      return lesson;
    });

  it('makes a fact likely, and only several make it sure', () => {
    const total = (papers: number) => {
      const lessons = lessonsOf(
        bill('Medlem 4471\nDu skylder oss kr 1 250,00'),
        { kind: 'faktura', total: 1250 },
        papers,
      );
      return read(lessons, bill('Medlem 4471\nDu skylder oss kr 980,00')).found.facts.find(
        ({ name }) => name === 'total',
      );
    };
    expect(total(1)).toMatchObject({ value: 980 });
    expect(total(1)?.checks).toContain('learnt');
    expect(total(1)?.confidence).toBeGreaterThan(0.6);
    expect(total(1)?.confidence).toBeLessThan(0.85);
    expect(total(6)?.confidence).toBeGreaterThanOrEqual(0.85);
  });

  it('does not make a KID of a number whose check digit does not fit', () => {
    const lessons = lessonsOf(bill('Skylder kr 1 250,00\nBruk tallet 2345676'), { kind: 'faktura', kid: '2345676' }, 3);
    expect(factsOf(lessons, bill('Skylder kr 980,00\nBruk tallet 2345684'))).toMatchObject({ kid: '2345684' });
    expect(factsOf(lessons, bill('Skylder kr 980,00\nBruk tallet 2345683'))).not.toHaveProperty('kid');
  });

  it('says nothing of a paper by somebody else', () => {
    const lessons = lessonsOf(bill('Skylder kr 1 250,00'), { kind: 'faktura', total: 1250 }, 3);
    const other = bill('Skylder kr 980,00')
      .replaceAll('havnelaget', 'seilforeningen')
      .replace('Havnelaget Vest', 'Seilforeningen Nord');
    expect(read(lessons, other).found).toEqual(understand(typedPaper(other), { today }));
  });

  it('that a reading is wrong is heeded where the same words point at it again', () => {
    const rows = 'Fakturadato 04.03.2024\nForfallsdato 01.04.2024\nÅ betale 1 250,00';
    const lessons = lessonsOf(bill(rows), { kind: 'faktura', dueDate: null }, 1);
    const later = bill('Fakturadato 04.06.2024\nForfallsdato 01.07.2024\nÅ betale 1 250,00');
    expect(factsOf([], later)).toMatchObject({ dueDate: '2024-07-01' });
    expect(factsOf(lessons, later)).not.toHaveProperty('dueDate');
  });

  it('about the title names later papers the same way, with their own year', () => {
    const rows = 'Fakturadato 04.03.2024\nÅ betale 1 250,00';
    const said = { kind: 'faktura', sender: 'Havnelaget Vest', title: 'Båtplassen 2024' };
    const later = read(lessonsOf(bill(rows), said, 1), bill(rows.replace('2024', '2025')));
    expect(later.found.title).toBe('Båtplassen 2025');
    expect(later.fields).toContain('title');
  });
});

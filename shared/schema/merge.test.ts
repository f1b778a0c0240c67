import { type Static, Type } from '@sinclair/typebox';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonical, type Merged, merge, type Plain, type Side, same } from './merge';
import { defineRecord, recordFields } from './record';

const Thing = Type.Object({ id: Type.String(), name: Type.String(), year: Type.Optional(Type.Integer()) });
const sheds = defineRecord({
  name: 'sheds',
  version: 0,
  schema: Type.Object({
    ...recordFields,
    title: Type.String(),
    note: Type.Optional(Type.String()),
    colour: Type.String(),
    seen: Type.Integer(),
    tags: Type.Array(Type.String(), { maxItems: 6 }),
    tools: Type.Array(Thing),
    said: Type.Record(Type.String(), Type.Object({ value: Type.String(), at: Type.Integer() })),
    size: Type.Object({ width: Type.Optional(Type.Integer()), height: Type.Optional(Type.Integer()) }),
    links: Type.Object({ papers: Type.Array(Type.String()) }),
    readText: Type.String(),
    readStep: Type.Integer(),
    made: Type.String(),
  }),
  indexes: [],
  migrations: {},
  merge: {
    colour: 'latest',
    seen: 'max',
    tags: 'union',
    tools: 'union',
    said: 'entries',
    size: 'fields',
    links: 'union',
    readText: 'machine',
    readStep: 'machine',
    made: 'immutable',
  },
  reading: ({ readStep }) => [Number(readStep)],
});
type Shed = Static<typeof sheds.schema>;

const shed: Shed = {
  id: 's-1',
  rev: 1,
  createdAt: 1,
  updatedAt: 1,
  title: 'Bua',
  note: 'bak huset',
  colour: 'rød',
  seen: 1,
  tags: ['ute', 'kald'],
  tools: [
    { id: 'saw', name: 'Sag', year: 1990 },
    { id: 'axe', name: 'Øks' },
  ],
  said: { kind: { value: 'bod', at: 1 } },
  size: { width: 3 },
  links: { papers: ['p1'] },
  readText: 'tekst',
  readStep: 1,
  made: 'x',
};
const of = (over: Partial<Shed>, at: number): Side => ({ record: { ...shed, ...over }, at });
const recordOf = (merged: Merged) => merged.record as Shed;

describe('two who changed the same shed', () => {
  test('each keeps what only they changed', () => {
    const merged = merge(sheds, shed, of({ title: 'Stabburet' }, 5), of({ note: 'foran', seen: 4 }, 9));
    expect(recordOf(merged)).toMatchObject({ title: 'Stabburet', note: 'foran', seen: 4 });
    expect(merged.asked).toEqual([]);
  });

  test('are asked where both typed something else, and the later holds meanwhile', () => {
    const merged = merge(sheds, shed, of({ title: 'Stabburet' }, 5), of({ title: 'Naustet' }, 9));
    expect(recordOf(merged).title).toBe('Naustet');
    expect(merged.asked).toEqual([{ field: 'title', kept: 'Naustet', other: 'Stabburet' }]);
  });

  test('are not asked what nobody typed', () => {
    const merged = merge(
      sheds,
      shed,
      of({ colour: 'blå', readText: 'ny', readStep: 3 }, 5),
      of({ colour: 'hvit', readStep: 2 }, 9),
    );
    expect(recordOf(merged)).toMatchObject({ colour: 'hvit', readText: 'ny', readStep: 3 });
    expect(merged.asked).toEqual([]);
  });

  test('find the tools that either added, with what both wrote on one of them', () => {
    const [saw, axe] = shed.tools as [Shed['tools'][number], Shed['tools'][number]];
    const one = of({ tools: [{ ...saw, name: 'Buesag' }, axe, { id: 'rake', name: 'Rive' }] }, 5);
    const other = of(
      {
        tools: [
          { ...saw, year: 1991 },
          { id: 'hoe', name: 'Hakke' },
        ],
        tags: ['ute', 'tørr'],
      },
      9,
    );
    const merged = recordOf(merge(sheds, shed, one, other));
    expect([...merged.tools].sort((a, b) => (a.id < b.id ? -1 : 1))).toEqual([
      { id: 'hoe', name: 'Hakke' },
      { id: 'rake', name: 'Rive' },
      { id: 'saw', name: 'Buesag', year: 1991 },
    ]);
    expect(merged.tags).toEqual(['ute', 'tørr']);
  });

  test('keep the tool that one threw away while the other mended it', () => {
    const [saw, axe] = shed.tools as [Shed['tools'][number], Shed['tools'][number]];
    const merged = merge(sheds, shed, of({ tools: [axe] }, 9), of({ tools: [{ ...saw, year: 2000 }, axe] }, 5));
    expect(
      recordOf(merged)
        .tools.map(({ id }) => id)
        .sort(),
    ).toEqual(['axe', 'saw']);
    expect(merged.asked).toEqual([{ field: 'tools.saw', kept: { ...saw, year: 2000 }, other: undefined }]);
  });

  test('are not asked about a word that both said, at two times', () => {
    const merged = merge(
      sheds,
      shed,
      of({ said: { kind: { value: 'uthus', at: 7 } } }, 5),
      of({ said: { kind: { value: 'uthus', at: 8 } } }, 9),
    );
    expect(merged.asked).toEqual([]);
  });

  test('keep it when one erased what the other changed, and lose it when nobody did', () => {
    const erased: Side = { record: null, at: 9 };
    expect(merge(sheds, shed, erased, of({ title: 'Stabburet' }, 5))).toMatchObject({
      outlived: true,
      record: { title: 'Stabburet' },
    });
    expect(merge(sheds, shed, erased, of({ rev: 7, updatedAt: 3 }, 5)).record).toBeNull();
    expect(merge(sheds, undefined, erased, of({}, 5)).record).not.toBeNull();
  });

  test('who made it apart take from each other what the other left empty', () => {
    const merged = merge(
      sheds,
      undefined,
      of({ title: '', note: 'a', made: 'y', createdAt: 3 }, 5),
      of({ title: 'Bua', note: 'b', createdAt: 2 }, 9),
    );
    expect(recordOf(merged)).toMatchObject({ title: 'Bua', note: 'b', made: 'x', createdAt: 2 });
    expect(merged.asked).toEqual([{ field: 'note', kept: 'b', other: 'a' }]);
  });

  test('whose lists together are too long keep the later whole, and are asked about the other', () => {
    const one = of({ tags: ['a', 'b', 'c', 'd'] }, 5);
    const other = of({ tags: ['e', 'f', 'g', 'h'] }, 9);
    const merged = merge(sheds, { ...shed, tags: [] }, one, other);
    expect(recordOf(merged).tags).toEqual(['e', 'f', 'g', 'h']);
    expect(merged.asked).toEqual([{ field: '', kept: other.record, other: one.record }]);
  });
});

const word = fc.constantFrom('', 'a', 'b', 'c');
const things = fc.uniqueArray(
  fc.record({ id: fc.constantFrom('t1', 't2', 't3'), name: word, year: fc.integer({ min: 1, max: 3 }) }),
  { selector: ({ id }) => id, maxLength: 3 },
);
const shedOf = fc.record({
  id: fc.constant('s-1'),
  rev: fc.integer({ min: 1, max: 9 }),
  createdAt: fc.constant(1),
  updatedAt: fc.integer({ min: 1, max: 9 }),
  title: word,
  note: word,
  colour: word,
  seen: fc.integer({ min: 0, max: 9 }),
  tags: fc.uniqueArray(fc.constantFrom('x', 'y', 'z', 'w', 'v'), { maxLength: 4 }),
  tools: things,
  said: fc.dictionary(fc.constantFrom('k1', 'k2'), fc.record({ value: word, at: fc.integer({ min: 0, max: 3 }) })),
  size: fc.record({ width: fc.integer({ min: 1, max: 3 }), height: fc.integer({ min: 1, max: 3 }) }),
  links: fc.record({ papers: fc.uniqueArray(fc.constantFrom('p1', 'p2', 'p3')) }),
  readText: word,
  readStep: fc.integer({ min: 0, max: 2 }),
  made: fc.constant('x'),
});
const side = fc.record({
  record: fc.option(shedOf, { freq: 8 }),
  at: fc.integer({ min: 1, max: 5 }),
}) as fc.Arbitrary<Side>;
const ancestor = fc.oneof({ weight: 6, arbitrary: shedOf }, fc.constantFrom(null, undefined)) as fc.Arbitrary<
  Plain | null | undefined
>;
const asSet = ({ asked }: Merged) => asked.map((one) => canonical(one)).sort();

describe('whatever two sides did', () => {
  test('it does not matter who is asked first', () =>
    fc.assert(
      fc.property(ancestor, side, side, (base, a, b) => {
        const [one, other] = [merge(sheds, base, a, b), merge(sheds, base, b, a)];
        expect(canonical(one.record)).toBe(canonical(other.record));
        expect(asSet(one)).toEqual(asSet(other));
        expect(one.outlived).toBe(other.outlived);
      }),
      { numRuns: 2_000 },
    ));

  test('who changed nothing takes what the other did, and is asked nothing', () =>
    fc.assert(
      fc.property(shedOf, side, (base, b) => {
        const merged = merge(sheds, base, { record: base, at: 1 }, b);
        expect(merged.asked).toEqual([]);
        if (b.record === null) expect(merged.record).toBeNull();
        else
          for (const name of Object.keys(base))
            if (!['rev', 'updatedAt', 'seen', 'tags', 'tools', 'links'].includes(name))
              expect(same(merged.record?.[name], b.record[name])).toBe(true);
      }),
    ));

  test('the same twice is the same', () =>
    fc.assert(
      fc.property(ancestor, side, (base, a) => {
        const merged = merge(sheds, base, a, a);
        expect(canonical(merged.record)).toBe(canonical(a.record));
        expect(merged.asked).toEqual([]);
      }),
    ));

  test('merging again what was merged changes nothing and asks nothing new', () =>
    fc.assert(
      fc.property(ancestor, side, side, (base, a, b) => {
        fc.pre(a.at !== b.at);
        const once = merge(sheds, base, a, b);
        const again = merge(sheds, base, { record: once.record, at: Math.max(a.at, b.at) }, b);
        expect(canonical(again.record)).toBe(canonical(once.record));
        const before = new Set(asSet(once));
        for (const asked of asSet(again)) expect(before).toContain(asked);
      }),
      { numRuns: 2_000 },
    ));

  test('no word that a person typed is lost: it stands, or it is asked about', () =>
    fc.assert(
      fc.property(ancestor, side, side, (base, a, b) => {
        const merged = merge(sheds, base, a, b);
        for (const { record } of [a, b])
          for (const name of ['title', 'note'] as const) {
            const typed = record?.[name];
            if (typed === undefined || typed === '' || merged.record === null) continue;
            if (base && typed === base[name]) continue;
            const stands = merged.record[name] === typed;
            const asked = merged.asked.some(({ field, other }) => field === name && other === typed);
            expect(stands || asked).toBe(true);
          }
      }),
      { numRuns: 2_000 },
    ));
});

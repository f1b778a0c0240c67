import { describe, expect, it } from 'vitest';
import { type Document, untied } from '../documents/document';
import { withEffective } from '../documents/with-effective';
import { differences, differencesOfPapers, withValueAt } from './differences';

const home = {
  id: 'h-1',
  rev: 1,
  address: { street: 'Bjørkelia 14', place: 'Solvang' },
  parts: [{ id: 'roof', material: 'Tegl', renewedOn: '' }],
  exposure: ['coast'],
};

describe('what was changed about a home', () => {
  it('is told field by field, also inside of its parts', () => {
    const after = {
      ...home,
      rev: 2,
      address: { ...home.address, street: 'Bjørkelia 16' },
      parts: [{ id: 'roof', material: 'Skifer', renewedOn: '2019' }],
      exposure: ['coast', 'windy'],
    };
    expect(differences(home, after)).toEqual([
      { field: 'address.street', from: '"Bjørkelia 14"', to: '"Bjørkelia 16"' },
      { field: 'parts.roof.material', from: '"Tegl"', to: '"Skifer"' },
      { field: 'parts.roof.renewedOn', from: '', to: '"2019"' },
      { field: 'exposure', from: '["coast"]', to: '["coast","windy"]' },
    ]);
  });

  it('tells a part that came or went once, and what it was', () => {
    const more = { ...home, parts: [...home.parts, { id: 'stove', material: 'Støpejern' }] };
    expect(differences(home, more)).toEqual([
      { field: 'parts.stove', from: '', to: '{"id":"stove","material":"Støpejern"}' },
    ]);
    expect(differences(more, home)).toEqual([
      { field: 'parts.stove', from: '{"id":"stove","material":"Støpejern"}', to: '' },
    ]);
  });

  it('says that a long text changed, and does not keep it', () => {
    expect(differences({ note: 'a' }, { note: 'x'.repeat(5_000) })).toEqual([{ field: 'note', from: '"a"' }]);
  });

  it('can be put back, a field, a part’s field, or a whole part', () => {
    expect(withValueAt(home, ['address', 'street'], 'Bjørkelia 12')).toMatchObject({
      address: { street: 'Bjørkelia 12', place: 'Solvang' },
    });
    expect(withValueAt(home, ['parts', 'roof', 'material'], 'Torv')).toMatchObject({ parts: [{ material: 'Torv' }] });
    const whole = { id: 'stove', material: 'Støpejern' };
    expect(withValueAt(home, ['parts', 'stove'], whole)).toMatchObject({ parts: [{ id: 'roof' }, whole] });
    expect(withValueAt(home, ['parts', 'roof'], undefined)).toMatchObject({ parts: [] });
    expect(withValueAt(home, ['parts', 'lift', 'material'], 'Stål')).toBeUndefined();
    expect(withValueAt(home, ['surprise', 'street'], 'x')).toBeUndefined();
  });
});

const paper = {
  ...untied,
  id: 'd-1',
  state: 'read',
  fileName: 'a.pdf',
  filedAs: '',
  readKind: 'faktura',
  readKindConfidence: 0.9,
  readCategory: 'okonomi',
  readTitle: 'Faktura',
  readFacts: [{ name: 'total', value: 100, confidence: 0.9 }],
  corrections: {},
  createdAt: 0,
  homeId: 'h-1',
  trashedAt: 0,
} as unknown as Document;

describe('what was changed about a paper', () => {
  it('is what a person said, told from what held before, and not what the machine makes of it', () => {
    const before = withEffective(paper);
    const after = withEffective({
      ...before,
      readKindConfidence: 0.5,
      tags: ['Bad'],
      corrections: { kind: { value: 'kvittering', at: 1, from: 'hand' }, total: { value: 120, at: 1, from: 'hand' } },
    });
    expect(differencesOfPapers(before, after)).toEqual([
      { field: 'said.kind', from: '"faktura"', to: '"kvittering"' },
      { field: 'said.total', from: '100', to: '120' },
      { field: 'tags', from: '', to: '["Bad"]' },
    ]);
    expect(differencesOfPapers(before, { ...before, readTitle: 'x', state: 'waiting' })).toEqual([]);
  });
});

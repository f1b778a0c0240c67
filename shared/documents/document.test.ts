import { Value } from '@sinclair/typebox/value';
import { describe, expect, it } from 'vitest';
import { migrated } from '../schema/record';
import { Correction, documents, pages, untied } from './document';

describe('a paper kept by an earlier version of the app', () => {
  const before = { id: 'd-1', corrections: { total: { value: 12, at: 5 }, kid: { value: null, at: 6 } } };

  it('has its corrections still, each said to be made by hand', () => {
    const kept = structuredClone(before);
    const after = migrated(documents, before, 0);
    expect(after).toMatchObject({
      id: 'd-1',
      corrections: { total: { value: 12, at: 5, from: 'hand' }, kid: { value: null, at: 6, from: 'hand' } },
    });
    expect(before).toEqual(kept);
    expect(Object.values(after.corrections as object).every((said) => Value.Check(Correction, said))).toBe(true);
  });
});

const ofVersion1 = {
  id: 'd-1',
  rev: 7,
  createdAt: 1,
  updatedAt: 2,
  homeId: 'h-1',
  sha256: '0'.repeat(64),
  fileName: 'skann.pdf',
  mediaType: 'application/pdf',
  original: { id: 'o-1', key: 'k', chunks: 1, bytes: 10 },
  state: 'read',
  notBefore: 0,
  attempts: 0,
  steps: { read: 1 },
  pageCount: 1,
  textFrom: 'ocr',
  readMs: 1,
  language: 'nb',
  readKind: 'faktura',
  readKindConfidence: 0.9,
  otherKinds: [],
  readTitle: 'Faktura',
  readCategory: 'okonomi',
  readFacts: [],
  corrections: { total: { value: 10, at: 3, from: 'hand' } },
  kind: 'faktura',
  category: 'okonomi',
  title: 'Faktura',
  sender: '',
  date: '',
  sortDate: '2026-01-01',
  unsure: false,
  trashedAt: 0,
};

describe('a paper from before papers carried papers', () => {
  it('came alone, and is otherwise as it was', () => {
    const before = structuredClone(ofVersion1);
    const after = migrated(documents, before, 1);
    expect(before).toEqual(ofVersion1);
    expect(after).toEqual({
      ...ofVersion1,
      parentId: '',
      folder: '',
      filedAs: '',
      contents: [],
      isEnvelope: false,
      ...untied,
      readFindings: [],
      readWorks: [],
    });
    expect([...Value.Errors(documents.schema, after)]).toEqual([]);
  });
});

describe('a page from before pages without words said why', () => {
  it('is as it was, and may say so when it is read again', () => {
    const before = {
      id: 'd-1:00000',
      rev: 1,
      createdAt: 1,
      updatedAt: 2,
      documentId: 'd-1',
      index: 0,
      width: 595,
      height: 842,
      turned: 0,
      textFrom: 'none',
      text: '',
      words: [],
      places: [],
    };
    const kept = structuredClone(before);
    const after = migrated(pages, before, 0);
    expect(after).toEqual(kept);
    expect(before).toEqual(kept);
    expect(Value.Check(pages.schema, after)).toBe(true);
    expect(Value.Check(pages.schema, { ...after, look: 'handwritten' })).toBe(true);
  });
});

describe('a paper from before papers had tags, links and versions', () => {
  it('has none of them, and is otherwise as it was', () => {
    const ofVersion2 = migrated(documents, ofVersion1, 1);
    const { tags: _, links: __, previousId: ___, readFindings: ____, readWorks: _____, ...before } = ofVersion2;
    const kept = structuredClone(before);
    const after = migrated(documents, before, 2);
    expect(before).toEqual(kept);
    expect(after).toEqual({ ...before, ...untied, readFindings: [], readWorks: [] });
    expect([...Value.Errors(documents.schema, after)]).toEqual([]);
  });
});

describe('a paper from before findings were read', () => {
  it('has none until it is understood anew, and is otherwise as it was', () => {
    const { readFindings: _, readWorks: __, ...before } = migrated(documents, ofVersion1, 1);
    const kept = structuredClone(before);
    expect(migrated(documents, before, 3)).toEqual({ ...before, readFindings: [], readWorks: [] });
    expect(before).toEqual(kept);
  });
});

describe('a paper from before anybody outside could leave one', () => {
  it('was taken in by its owner', () => {
    const before = { id: 'd-1', readFindings: [], readWorks: [] };
    const kept = structuredClone(before);
    expect(migrated(documents, before, 4)).toEqual(kept);
    expect(before).toEqual(kept);
  });
});

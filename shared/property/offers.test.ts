import { describe, expect, it } from 'vitest';
import { emptyRegister, type Home } from './home';
import { type OfferingPaper, offeredThings, offersFor } from './offers';
import { editedRegister } from './register-edit';

const home: Home = {
  id: 'h-1',
  rev: 1,
  createdAt: 1,
  updatedAt: 1,
  market: 'no',
  address: { street: 'Bjørkelia 14', postalCode: '2999', place: 'Solvang' },
  sample: false,
  ...emptyRegister('house'),
};

const paper = (
  id: string,
  kind: string,
  date: string,
  facts: Readonly<Record<string, string | number>> = {},
  text = '',
) =>
  ({
    id,
    kind,
    title: id,
    date,
    sortDate: date,
    corrections: {},
    state: 'read',
    trashedAt: 0,
    readFacts: Object.entries(facts).map(([name, value]) => ({
      name,
      value,
      confidence: 0.9,
      place: { page: 2, boxes: [] },
    })),
    pages: text === '' ? [] : [{ index: 1, text }],
  }) satisfies OfferingPaper;

const offer = (of: Home, papers: readonly OfferingPaper[], field: string) =>
  offersFor(of, papers).find((one) => one.field === field);

describe('what papers offer to a home’s register', () => {
  it('is the year of building, with the paper and the page that say so', () => {
    const found = offer(home, [paper('rapport', 'tilstandsrapport', '2024-08-19', { buildYear: 1974 })], 'buildYear');
    expect(found).toMatchObject({ value: 1974, documentId: 'rapport', page: 2, fact: 'buildYear', others: [] });
  });

  it('is what the best paper says, the newest of its kind; what others say stands beside it', () => {
    const papers = [
      paper('attest', 'ferdigattest', '1998-01-01', { buildYear: 1998 }),
      paper('gammel', 'tilstandsrapport', '2014-01-01', { buildYear: 1975 }),
      paper('ny', 'tilstandsrapport', '2024-08-19', { buildYear: 1974 }),
      paper('polise', 'forsikringsbevis', '2025-08-19', { buildYear: 1974 }),
    ];
    const found = offer(home, papers, 'buildYear');
    expect(found).toMatchObject({ value: 1974, documentId: 'ny' });
    expect(found?.others.map(({ value, documentId }) => [value, documentId])).toEqual([
      [1975, 'gammel'],
      [1998, 'attest'],
    ]);
  });

  it('is nothing new where the register says the same, and is said to differ where it says otherwise', () => {
    const papers = [paper('rapport', 'tilstandsrapport', '2024-08-19', { buildYear: 1974 })];
    expect(offer({ ...home, buildYear: 1974 }, papers, 'buildYear')).toBeUndefined();
    expect(offer({ ...home, buildYear: 1970 }, papers, 'buildYear')).toMatchObject({ value: 1974, current: 1970 });
  });

  it('is not asked again once it was declined, until a paper says something else', () => {
    const papers = [paper('rapport', 'tilstandsrapport', '2024-08-19', { buildYear: 1974 })];
    const { home: declined, undo } = editedRegister(home, { decline: [{ field: 'buildYear', value: 1974 }] });
    expect(offer(declined, papers, 'buildYear')).toBeUndefined();
    const newer = paper('ny', 'tilstandsrapport', '2025-01-01', { buildYear: 1976 });
    expect(offer(declined, [...papers, newer], 'buildYear')?.value).toBe(1976);
    expect(offer(editedRegister(declined, undo).home, papers, 'buildYear')?.value).toBe(1974);
  });

  it('is nothing from a paper in the trash, one not read, or a guess', () => {
    const one = paper('rapport', 'tilstandsrapport', '2024-08-19', { buildYear: 1974 });
    const guess = { ...one, readFacts: one.readFacts.map((fact) => ({ ...fact, confidence: 0.3 })) };
    for (const bad of [{ ...one, trashedAt: 5 }, { ...one, state: 'failed' as const }, guess])
      expect(offersFor(home, [bad])).toEqual([]);
  });

  it('is the area by the rules of its time, and never one for the other', () => {
    const text = 'Bruksareal BRA-i 142 m² · BRA-e 24 m² · TBA 38 m²';
    const now = paper('ny', 'tilstandsrapport', '2024-08-19', { bra: 166 }, text);
    const then = paper('gammel', 'tilstandsrapport', '2014-04-01', { bra: 151 }, 'P-rom 128 m²');
    const all = Object.fromEntries(offersFor(home, [now, then]).map(({ field, value }) => [field, value]));
    expect(all).toEqual({
      'areas.braI': 142,
      'areas.braE': 24,
      'areas.tba': 38,
      'areas.primary': 128,
      'areas.braOld': 151,
    });
  });

  it('is the price in øre, and a housing company only where the home belongs to one', () => {
    const contract = paper('kontrakt', 'kjopekontrakt', '2014-04-28', { price: 2_870_000, takeoverDate: '2014-08-01' });
    expect(offer(home, [contract], 'purchase.price')?.value).toBe(287_000_000);
    expect(offer(home, [contract], 'purchase.on')?.value).toBe('2014-08-01');
    const rules = paper('vedtekter', 'vedtekter', '2020-01-01', {
      sender: 'Solhaug borettslag',
      orgNumber: '974760673',
    });
    expect(offersFor(home, [rules])).toEqual([]);
    expect(offersFor({ ...home, tenure: 'andel' }, [rules]).map(({ field }) => field)).toEqual([
      'association.name',
      'association.orgNumber',
    ]);
  });
});

describe('equipment that papers are about', () => {
  const warranty = paper('garanti', 'garantibevis', '2023-05-01', {
    serialNumber: 'SN 10-20',
    validUntil: '2028-05-01',
  });
  const service = paper('service', 'servicerapport', '2025-05-01', { serialNumber: 'SN1020' });

  it('is offered once, by its warranty', () => {
    expect(offeredThings(home, [service, warranty, paper('kvitt', 'kvittering', '2023-05-01')])).toEqual([
      {
        documentId: 'garanti',
        title: 'garanti',
        kind: 'garantibevis',
        serialNumber: 'SN 10-20',
        warrantyUntil: '2028-05-01',
      },
    ]);
  });

  it('is not offered when it stands in the home already, or was declined', () => {
    const thing = {
      id: 'thing',
      partId: '',
      name: 'Bereder',
      maker: '',
      model: '',
      installedOn: '',
      warrantyUntil: '',
    };
    const has = { ...home, installations: [{ ...thing, serialNumber: 'sn-1020', documentId: '' }] };
    expect(offeredThings(has, [service, warranty])).toEqual([]);
    const no = editedRegister(home, { decline: [{ field: 'installation', value: 'garanti' }] }).home;
    expect(offeredThings(no, [warranty])).toEqual([]);
  });
});

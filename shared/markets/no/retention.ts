// How long what is kept of people may or must be kept, by Norwegian law: each with its source and the day it was looked at.

export type RetentionRule = {
  readonly id: string;
  /** Whose duty or right it is. */
  readonly who: 'agent' | 'seller' | 'bookkeeper' | 'anyone';
  /** `must`: erasing waits for it. `may`: reason enough to keep, unless the person asks. */
  readonly force: 'must' | 'may';
  readonly years: number;
  /** From what on it runs. */
  readonly from: 'end-of-sale' | 'end-of-year' | 'last-contact';
  readonly source: string;
  /** Day on which the source was relied on, ISO. */
  readonly asOf: string;
  /** Our reading, or a source that was not at hand word for word. */
  readonly weak?: true;
};

export const retentionRules: readonly RetentionRule[] = [
  {
    id: 'agent-journal',
    who: 'agent',
    force: 'must',
    years: 10,
    from: 'end-of-sale',
    source: 'Forskrift om eiendomsmegling (FOR-2007-11-23-1318) § 3-7, jf. lov om eiendomsmegling § 6-4',
    asOf: '2026-01-01',
    weak: true,
  },
  {
    id: 'bookkeeping',
    who: 'bookkeeper',
    force: 'must',
    years: 5,
    from: 'end-of-year',
    source: 'Bokføringsloven (LOV-2004-11-19-73) § 13',
    asOf: '2026-01-01',
  },
  {
    id: 'seller-liability',
    who: 'seller',
    force: 'may',
    years: 5,
    from: 'end-of-sale',
    source: 'Avhendingslova (LOV-1992-07-03-93) § 4-19',
    asOf: '2026-01-01',
  },
  {
    id: 'no-longer-needed',
    who: 'anyone',
    force: 'may',
    years: 1,
    from: 'last-contact',
    source:
      'Personvernforordningen art. 5 nr. 1 bokstav e: ikke lenger enn nødvendig. Ett år er vårt forslag, ikke lovens tall',
    asOf: '2026-01-01',
    weak: true,
  },
];

/** The duty that keeps people of a sale from being erased; undefined where none does. */
export const dutyOfSale = (seller: 'private' | 'agent'): RetentionRule | undefined =>
  retentionRules.find(({ force, who }) => force === 'must' && who === 'agent' && seller === 'agent');

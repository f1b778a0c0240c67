// How long an advertisement is, and where a case keeps the seller's own words for each length.

export const adLengths = ['short', 'medium', 'long'] as const;
export type AdLength = (typeof adLengths)[number];

/** The Norwegian text has the bare name: the prospectus reads it by that. */
export const adTextId = (length: AdLength, language: string): string =>
  language === 'nb' ? length : `${length}.${language}`;

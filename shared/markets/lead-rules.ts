// What a country's law says of keeping data of people who take an interest in a home, as dated data.
import type { PackSource } from './pack-rules';

/** Something one may be written to about, and whether they must have said yes to it first. */
export const mailPurposes = ['viewing', 'answer', 'news'] as const;
export type MailPurpose = (typeof mailPurposes)[number];

export type ConsentRule = {
  readonly purpose: MailPurpose;
  readonly needsConsent: boolean;
  /** ISO day from which it holds. */
  readonly from: string;
  readonly source: PackSource;
};

export type RetentionRule = {
  /** Words why under `leads.keep.<id>`. */
  readonly id: string;
  /** Of people who got so far, by their state as a lead; the first rule that names it holds. */
  readonly states: readonly string[];
  /** From when the time is counted: the last that was heard of them, or the day the sale was closed. */
  readonly since: 'last-heard' | 'closed';
  readonly days: number;
  readonly from: string;
  readonly source: PackSource;
};

export type LeadRules = {
  /** Before a number that is written without it: `47`. */
  readonly callingCode: string;
  /** Digits of a number of the country itself. */
  readonly phoneDigits: number;
  readonly consents: readonly ConsentRule[];
  readonly retention: readonly RetentionRule[];
};

// What a paper of a sale is made of, before it is set: blocks in order, as resources/typesetting/sale.typ reads them.

import type { PlannedRow } from '../../../shared/api/maintenance';
import type { Document } from '../../../shared/documents/document';
import type { Entry } from '../../../shared/entries/entry';
import type { Formats } from '../../../shared/i18n/formats';
import type { SaleSay } from '../../../shared/i18n/sale-words';
import { type Language, type Say, sayIfKnown } from '../../../shared/i18n/words';
import { registerRulesOf } from '../../../shared/markets/markets';
import type { SaleSource } from '../../../shared/markets/sale-rules';
import type { Home } from '../../../shared/property/home';
import type { Case } from '../../../shared/sale/case';

/** All that papers may tell of. */
export type PaperInput = {
  readonly one: Case;
  readonly home: Home;
  /** Of the home, by id, not in the trash. */
  readonly documents: ReadonlyMap<string, Document>;
  /** The case's journal, in its order. */
  readonly journal: readonly Entry[];
  /** What the upkeep still asks for, the most urgent first. */
  readonly planned: readonly PlannedRow[];
  readonly language: Language;
  /** ISO day. */
  readonly today: string;
  readonly say: SaleSay;
  readonly formats: Formats;
};

/** A page of a paper of the archive, drawn anew: what a camera wrote into the file is not in it. */
export type PictureOf = {
  readonly documentId: string;
  readonly page: number;
  readonly alt: string;
  readonly caption: string;
};

/** A line of a table of facts: what, how much, and where it is known from. */
export type FactRow = readonly [label: string, value: string, source: string];

export type Block =
  | { readonly is: 'heading'; readonly level: 2 | 3; readonly text: string }
  | { readonly is: 'text'; readonly text: string; readonly tone?: 'plain' | 'quiet' | 'strong' }
  | { readonly is: 'facts'; readonly rows: readonly FactRow[] }
  | {
      readonly is: 'table';
      readonly columns: readonly string[];
      /** Shares of the width. */
      readonly widths: readonly number[];
      readonly rows: readonly (readonly string[])[];
      readonly note?: string;
    }
  | {
      readonly is: 'questions';
      readonly rows: readonly {
        readonly number: string;
        readonly question: string;
        readonly answer: string;
        readonly text: string;
        /** Papers the answer leans on, by name. */
        readonly evidence: readonly string[];
      }[];
    }
  | { readonly is: 'list'; readonly items: readonly string[] }
  /** `across`: pictures side by side. */
  | { readonly is: 'pictures'; readonly across: 1 | 2; readonly pictures: readonly PictureOf[] }
  | {
      readonly is: 'sums';
      readonly rows: readonly (readonly [what: string, amount: string, note: string])[];
      readonly total: readonly [what: string, amount: string];
    }
  /** Lines to write a name on. */
  | { readonly is: 'sign'; readonly lines: readonly { readonly who: string; readonly under: string }[] }
  /** A page of its own with a frame for each who signs in the app, in points from its upper left corner: a signature's look is laid there. */
  | {
      readonly is: 'frames';
      readonly title: string;
      readonly note: string;
      readonly frames: readonly {
        readonly x: number;
        readonly y: number;
        readonly width: number;
        readonly height: number;
        readonly who: string;
      }[];
    }
  /** Which rule it rests on, small. */
  | { readonly is: 'law'; readonly text: string }
  | { readonly is: 'break' };

export type SalePaper = {
  readonly title: string;
  /** Above the title: what sort of paper it is. */
  readonly kicker: string;
  /** Under it: what the paper is for. */
  readonly lead: string;
  readonly cover?: PictureOf;
  readonly hasContents?: boolean;
  readonly blocks: readonly Block[];
};

export type PaperMaker = (input: PaperInput) => SalePaper;

/** A paper of the archive as others name it: its title, its day. */
export function paperName({ documents, say, formats }: PaperInput, id: string): string {
  const document = documents.get(id);
  if (!document) return '';
  const title = document.title || document.fileName;
  return document.date ? say('pack.paperOf', { title, day: formats.shortDay(document.date) }) : title;
}

export const addressOf = ({ home: { address } }: Pick<PaperInput, 'home'>): string =>
  [address.street, `${address.postalCode} ${address.place}`.trim()].filter(Boolean).join(', ');

/** Those who own the home, by name; empty when the register does not say. */
export const ownersOf = ({ home }: Pick<PaperInput, 'home'>): readonly string[] =>
  home.people.filter(({ role }) => role === 'owner').map(({ name }) => name);

/** As the market's land register writes it; '' when nobody knows. */
export const matrikkelOf = ({ home }: Pick<PaperInput, 'home'>): string =>
  home.matrikkel ? registerRulesOf(home.market).cadastral.format(home.matrikkel) : '';

/** A line to sign on for each owner, or one for whoever sells. */
export function sellerLines(input: PaperInput): readonly { readonly who: string; readonly under: string }[] {
  const under = input.say('salePaper.placeAndDay');
  const owners = ownersOf(input);
  return (owners.length > 0 ? owners : [input.say('salePaper.seller')]).map((who) => ({ who, under }));
}

/** The text a rule or rate rests on, and when it was read. */
export const sourceWords = ({ say, formats }: PaperInput, { title, read, weak }: SaleSource): string =>
  say(weak ? 'salePaper.sourceWeak' : 'salePaper.source', { title, day: formats.longDay(read) });

/** Words of an open list: a step, a question, an item of the checklist. */
export const named = ({ say }: Pick<PaperInput, 'say'>, key: string): string => sayIfKnown(say as Say, key, key);

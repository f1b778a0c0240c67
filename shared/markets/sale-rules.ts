// What a country's law and custom ask of who sells a home: rates, steps, questions, the buyer's checklist. Data; each with its source.

/** As in shared/sale/stages.ts, which no market may know. */
export type StageName = 'preparation' | 'pricing' | 'marketing' | 'viewings' | 'negotiation' | 'completion' | 'closed';

/** Where a rule has its ground; `weak`: a habit of the trade, or a text that was read at second hand. */
export interface SaleSource {
  readonly title: string;
  readonly url: string;
  /** ISO day on which it was read. */
  readonly read: string;
  readonly weak?: true;
}

/** Holds from a day on, until the next of its id. */
export interface DatedRate {
  readonly id: string;
  readonly from: string;
  /** In øre; of a tax: øre for each thousand kroner. */
  readonly value: number;
  readonly source: SaleSource;
}

/** Of which homes something holds; absent: of all. */
export interface Concerns {
  readonly association?: boolean;
  readonly builtFrom?: number;
  /** Building parts, any of them. */
  readonly parts?: readonly string[];
}

/** What in the archive, the register or the case ticks a step. */
export type StepProof =
  | {
      readonly is: 'paper';
      readonly kinds: readonly string[];
      /** Its title, sender or works must have one of these words. */
      readonly phrases?: string;
      readonly monthsValid?: number;
    }
  | { readonly is: 'register'; readonly fields: readonly string[] }
  | { readonly is: 'answers' }
  | { readonly is: 'asking' }
  | { readonly is: 'pictures'; readonly least: number }
  | { readonly is: 'plan' }
  | { readonly is: 'movables' }
  | { readonly is: 'told'; readonly fields: readonly string[] }
  /** A paper of the sale was made. */
  | { readonly is: 'made'; readonly paper: string }
  /** Only the person knows. */
  | { readonly is: 'said' };

export interface GuideStep {
  /** Words under `guide.<id>`, `.what`, `.why`. */
  readonly id: string;
  readonly stage: StageName;
  readonly proof: StepProof;
  readonly minutes?: number;
  readonly concerns?: Concerns;
  readonly source: SaleSource;
}

export interface DeclarationQuestion {
  /** Words under `declare.<id>`. */
  readonly id: string;
  readonly concerns?: Concerns;
  /** Papers that speak for a yes. */
  readonly kinds: readonly string[];
  /** '' where the kind alone tells. */
  readonly phrases: string;
}

/** What a buyer is to be told, and where it is known from. */
export interface ProspectusItem {
  /** Words under `prospect.<id>`. */
  readonly id: string;
  readonly section: 'home' | 'plot' | 'rights' | 'money' | 'service' | 'handover';
  readonly concerns?: Concerns;
  readonly register?: readonly string[];
  /** A field of what the seller tells. */
  readonly told?: string;
  /** Papers that show it. */
  readonly kinds?: readonly string[];
}

/** What a usable condition report has. */
export interface ReportCheck {
  readonly monthsValid: number;
  /** Kinds of building parts that such a report looks at, by the sort of home. */
  readonly parts: Readonly<Record<string, readonly string[]>>;
  /** Grades that must say cause and consequence, and what it would cost. */
  readonly explained: readonly string[];
  readonly costed: readonly string[];
  readonly source: SaleSource;
}

export interface SaleRules {
  readonly rates: readonly DatedRate[];
  readonly steps: readonly GuideStep[];
  readonly questions: readonly DeclarationQuestion[];
  readonly prospectus: readonly ProspectusItem[];
  readonly report: ReportCheck;
  /** Tenures that pay the tax on documents, which is on the price alone. */
  readonly taxedTenures: readonly string[];
}

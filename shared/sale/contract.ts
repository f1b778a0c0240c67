// The agreement of a sale: what the two decided, what the case and the register say besides, and what is missing before it can be signed. Pure.
import { type Static, Type } from '@sinclair/typebox';
import type { CompletionRules, ContractSection } from '../markets/completion-rules';
import type { Home } from '../property/home';

const Day = Type.String({ maxLength: 10, pattern: '^(\\d{4}-\\d{2}-\\d{2})?$' });
const Amount = Type.Integer({ minimum: 0, maximum: 1e14 });
const Key = Type.String({ minLength: 1, maxLength: 60 });

export const contractFields = {
  /** People of the case. */
  buyerIds: Type.Array(Type.String({ maxLength: 40 }), { maxItems: 10 }),
  price: Type.Optional(Amount),
  /** ISO, '' until it is agreed. */
  takeoverOn: Day,
  /** Who holds the money and does the settlement: a lawyer, or a firm with a licence. */
  professional: Type.Object(
    {
      name: Type.String({ maxLength: 120 }),
      orgNumber: Type.String({ maxLength: 20 }),
      /** Where the buyer pays to; theirs, never the app's or the seller's. */
      clientAccount: Type.String({ maxLength: 40 }),
      email: Type.String({ maxLength: 200 }),
    },
    { additionalProperties: false },
  ),
  /** What was agreed besides, by section; stands after what the section says. */
  agreed: Type.Record(Key, Type.String({ maxLength: 4_000 })),
};
export const Contract = Type.Object(contractFields, { additionalProperties: false });
export type Contract = Readonly<Static<typeof Contract>>;
/** What is absent stays, within the professional too: two lines that are left one after the other are two edits. */
export const ContractEdit = Type.Object(
  {
    ...Type.Partial(Type.Omit(Contract, ['professional'])).properties,
    professional: Type.Optional(Type.Partial(contractFields.professional)),
  },
  { additionalProperties: false },
);
export type ContractEdit = Readonly<Static<typeof ContractEdit>>;

export const emptyContract: Contract = {
  buyerIds: [],
  takeoverOn: '',
  professional: { name: '', orgNumber: '', clientAccount: '', email: '' },
  agreed: {},
};

/** What was accepted in the bid room. */
export type AcceptedBid = { readonly personId: string; readonly amount: number; readonly takeover: string };

/** What the agreement says, from whoever said it last: the two in the contract, else the bid, else the register. */
export type ContractFacts = {
  readonly sellers: readonly string[];
  readonly buyers: readonly { readonly id: string; readonly name: string; readonly address: string }[];
  readonly price: number | undefined;
  readonly takeoverOn: string;
  readonly tenure: string;
  readonly professional: Contract['professional'];
  readonly agreed: Contract['agreed'];
  /** Kinds of papers that the case made or the archive has. */
  readonly hasDeclaration: boolean;
};

export function contractFacts(input: {
  /** Of the case. */
  readonly one: {
    readonly contract?: Contract;
    readonly people: readonly { readonly id: string; readonly name: string; readonly address: string }[];
  };
  readonly home: Pick<Home, 'people' | 'tenure'>;
  readonly accepted: AcceptedBid | undefined;
  readonly kinds: ReadonlySet<string>;
}): ContractFacts {
  const { one, home, accepted, kinds } = input;
  const said = one.contract ?? emptyContract;
  const buyerIds = said.buyerIds.length > 0 ? said.buyerIds : accepted ? [accepted.personId] : [];
  return {
    sellers: home.people.filter(({ role }) => role === 'owner').map(({ name }) => name),
    buyers: buyerIds.flatMap((id) => {
      const person = one.people.find((each) => each.id === id);
      return person ? [{ id, name: person.name, address: person.address }] : [];
    }),
    price: said.price ?? accepted?.amount,
    takeoverOn: said.takeoverOn || accepted?.takeover || '',
    tenure: home.tenure,
    professional: said.professional,
    agreed: said.agreed,
    hasDeclaration: kinds.has('egenerklaering'),
  };
}

export const contractFactIds = [
  'sellers',
  'buyers',
  'address',
  'cadastral',
  'association',
  'shareNumber',
  'price',
  'professional',
  'declaration',
  'takeoverOn',
  'tenure',
] as const;
export type ContractFactId = (typeof contractFactIds)[number];

export const sectionsFor = (
  { sections }: Pick<CompletionRules, 'sections'>,
  tenure: string,
): readonly ContractSection[] => sections.filter(({ tenures }) => !tenures || tenures.includes(tenure));

export type ContractLack = {
  readonly section: string;
  readonly fact: ContractFactId;
  /** Without it there is no agreement to sign. */
  readonly bars: boolean;
};

/** A seller may sell without a declaration, and pays for it later; nobody may sell without a price. */
const onlyWarns: ReadonlySet<string> = new Set(['declaration']);

export function contractLacks(
  rules: Pick<CompletionRules, 'sections'>,
  facts: ContractFacts,
  home: Pick<Home, 'matrikkel' | 'association'>,
): readonly ContractLack[] {
  if (facts.tenure === '') return [{ section: 'property', fact: 'tenure', bars: true }];
  const known: Readonly<Record<ContractFactId, boolean>> = {
    sellers: facts.sellers.length > 0,
    buyers: facts.buyers.length > 0,
    address: true,
    cadastral: home.matrikkel !== undefined,
    association: home.association.name !== '',
    shareNumber: home.association.shareNumber !== '',
    price: facts.price !== undefined && facts.price > 0,
    professional: facts.professional.name !== '' && facts.professional.clientAccount !== '',
    declaration: facts.hasDeclaration,
    takeoverOn: facts.takeoverOn !== '',
    tenure: true,
  };
  return sectionsFor(rules, facts.tenure).flatMap(({ id, needs }) =>
    needs
      .filter((need): need is ContractFactId => need in known && !known[need as ContractFactId])
      .map((fact) => ({ section: id, fact, bars: !onlyWarns.has(fact) })),
  );
}

/** What the journal tells of a bid that was accepted; the last word holds. */
export function acceptedBid(
  lines: readonly {
    readonly what: string;
    readonly personId: string;
    readonly open: Readonly<Record<string, unknown>>;
  }[],
): AcceptedBid | undefined {
  const accepted = lines.filter(({ what }) => what === 'bid.accepted').at(-1)?.open;
  const placed = lines.find(({ what, open }) => what === 'bid.placed' && open.bidId === accepted?.bidId);
  if (!accepted || !placed) return undefined;
  const counter = lines.find(
    ({ what, open }) => what === 'bid.countered' && accepted.counterId !== '' && open.counterId === accepted.counterId,
  );
  const { amount } = counter?.open ?? placed.open;
  const { takeover } = placed.open;
  if (typeof amount !== 'number') return undefined;
  return { personId: placed.personId, amount, takeover: typeof takeover === 'string' ? takeover : '' };
}

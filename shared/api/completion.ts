// What the engine offers of a sale's end: the agreement, the settlement, and the dossier that is kept of it all.
import { type Static, Type } from '@sinclair/typebox';
import { Contract, ContractEdit, contractFactIds } from '../sale/contract';
import { purchaseCostIds } from '../sale/costs';
import { Dossier, DossierFault, DossierManifest } from '../sale/dossier';
import { Settlement, SettlementEdit, StepDone } from '../sale/settlement';
import { oneOf } from '../schema/one-of';
import { call, live } from './contract';

const Id = Type.String({ maxLength: 80 });
const Token = Type.String({ maxLength: 200 });
const Amount = Type.Integer();
const Source = Type.Object({ title: Type.String(), url: Type.String(), read: Type.String(), isWeak: Type.Boolean() });
const Cost = Type.Object({ id: oneOf(purchaseCostIds), amount: Amount });

export const ContractView = Type.Object({
  said: Contract,
  /** What stands in it, from whoever said it last. */
  sellers: Type.Array(Type.String()),
  buyers: Type.Array(Type.Object({ id: Id, name: Type.String(), address: Type.String() })),
  price: Type.Optional(Amount),
  takeoverOn: Type.String(),
  tenure: Type.String(),
  costs: Type.Array(Cost),
  /** Price and costs together; absent while there is no price. */
  total: Type.Optional(Amount),
  sections: Type.Array(Type.String()),
  lacks: Type.Array(Type.Object({ section: Type.String(), fact: oneOf(contractFactIds), bars: Type.Boolean() })),
  sources: Type.Array(Source),
});
export type ContractView = Readonly<Static<typeof ContractView>>;

export const SettlementView = Type.Object({
  said: Settlement,
  steps: Type.Array(
    Type.Object({
      id: Type.String(),
      who: oneOf(['seller', 'buyer', 'both', 'professional', 'association']),
      state: oneOf(['done', 'next', 'waiting']),
      waitsFor: Type.Array(Type.String()),
      done: Type.Optional(StepDone),
      isEarly: Type.Boolean(),
    }),
  ),
  /** Absent while there is no price. */
  sums: Type.Optional(
    Type.Object({
      price: Amount,
      costs: Amount,
      paidIn: Amount,
      balance: Amount,
      loans: Amount,
      withheld: Amount,
      payout: Amount,
    }),
  ),
  takeoverOn: Type.String(),
  sources: Type.Array(Source),
});
export type SettlementView = Readonly<Static<typeof SettlementView>>;

export const DossierView = Type.Object({
  /** The newest first. */
  dossiers: Type.Array(Type.Composite([Dossier, Type.Object({ daysLeft: Type.Integer(), isThere: Type.Boolean() })])),
  /** What keeps it from being sealed; '' when nothing does. */
  lacks: oneOf(['', 'takeover']),
  keepUntil: Type.String(),
  /** Papers that would go in. */
  papers: Type.Integer(),
  source: Type.Optional(Source),
});
export type DossierView = Readonly<Static<typeof DossierView>>;

export const CheckedDossier = Type.Object({
  manifest: Type.Optional(DossierManifest),
  /** None: it is as it was sealed. */
  faults: Type.Array(DossierFault),
  signer: Type.String({ maxLength: 400 }),
  fingerprint: Type.String({ maxLength: 64 }),
  isOwn: Type.Boolean(),
});
export type CheckedDossier = Readonly<Static<typeof CheckedDossier>>;

export const completionContract = {
  /** Null where nothing is known of the country's rules, or the case is gone. */
  'contract.get': live(Type.Object({ id: Id }), Type.Object({ contract: Type.Union([ContractView, Type.Null()]) })),
  /** Answers with the edit that undoes it. */
  'contract.edit': call(Type.Object({ id: Id, edit: ContractEdit }), Type.Object({ undo: ContractEdit })),
  /** Somebody who buys and never bid here: into the case's people, and into the agreement. */
  'contract.addBuyer': call(
    Type.Object({
      id: Id,
      name: Type.String({ minLength: 1, maxLength: 120 }),
      address: Type.String({ maxLength: 200 }),
      email: Type.String({ maxLength: 200 }),
      phone: Type.String({ maxLength: 40 }),
    }),
    Type.Object({ personId: Id }),
  ),
  'settlement.get': live(
    Type.Object({ id: Id }),
    Type.Object({ settlement: Type.Union([SettlementView, Type.Null()]) }),
  ),
  'settlement.edit': call(Type.Object({ id: Id, edit: SettlementEdit }), Type.Object({ undo: SettlementEdit })),
  /** What whoever settles it needs, as a ZIP, into a file that main created under this token. */
  'settlement.package': call(
    Type.Object({ id: Id, language: oneOf(['nb', 'en']), token: Token }),
    Type.Object({ files: Type.Array(Type.String()), bytes: Type.Integer() }),
  ),
  'dossier.get': live(Type.Object({ id: Id }), Type.Object({ dossier: Type.Union([DossierView, Type.Null()]) })),
  /** Made, signed and put into the archive. Problem `not-taken-over` before anybody has taken the home over. */
  'dossier.seal': call(Type.Object({ id: Id }), Dossier),
  /** Of a file that main serves under this token; asks nobody. */
  'dossier.checkOffered': call(Type.Object({ token: Token }), CheckedDossier),
};

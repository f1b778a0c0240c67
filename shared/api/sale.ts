// What the engine offers of selling a home: cases, their stages, and what the seller decides and says.
import { type Static, Type } from '@sinclair/typebox';
import { saidFields, sellers } from '../sale/case';
import { CaseEdit } from '../sale/case-edit';
import { salePaperKinds } from '../sale/paper-kinds';
import { stages } from '../sale/stages';
import { oneOf } from '../schema/one-of';
import { call, live } from './contract';

const Id = Type.String({ maxLength: 80 });
const Nothing = Type.Object({});
const Bytes = Type.Unsafe<Uint8Array<ArrayBuffer>>(Type.Any());
const paperAsked = { id: Id, kind: oneOf(salePaperKinds), language: oneOf(['nb', 'en']) };
const advertAsked = { id: Id, language: oneOf(['nb', 'en']) };

/** What a board shows of a case. */
export const CaseRow = Type.Object({
  id: Id,
  homeId: Id,
  /** As the person called it; '' takes the address. */
  title: Type.String(),
  street: Type.String(),
  place: Type.String(),
  seller: oneOf(sellers),
  stage: oneOf(stages),
  stageSince: Type.Integer(),
  asking: Type.Optional(Type.Integer()),
  people: Type.Integer(),
});
export type CaseRow = Readonly<Static<typeof CaseRow>>;

/** Something that is missing on the way to a stage: words under `sale.guard.<id>` or, of a step, `sale.step.<id>`. */
export const LackView = Type.Object({ id: Type.String(), sort: oneOf(['guard', 'step']), bars: Type.Boolean() });

/** A case without those who came: their keys stay in the engine. */
export const CaseView = Type.Object({
  id: Id,
  homeId: Id,
  street: Type.String(),
  place: Type.String(),
  createdAt: Type.Integer(),
  stage: oneOf(stages),
  stageSince: Type.Integer(),
  ...saidFields,
  papers: Type.Array(Type.Object({ id: Type.String(), documentId: Id, at: Type.Integer() })),
  people: Type.Integer(),
  /** Where it may go, and what is missing on the way. */
  ways: Type.Array(Type.Object({ to: oneOf(stages), isOpen: Type.Boolean(), lacks: Type.Array(LackView) })),
});
export type CaseView = Readonly<Static<typeof CaseView>>;

const GuidePaperView = Type.Object({
  id: Id,
  title: Type.String(),
  kind: Type.String(),
  sender: Type.String(),
  date: Type.String(),
});
const SourceView = Type.Object({
  title: Type.String(),
  url: Type.String(),
  read: Type.String(),
  weak: Type.Optional(Type.Literal(true)),
});
const stepProofs = [
  'paper',
  'register',
  'answers',
  'asking',
  'pictures',
  'plan',
  'movables',
  'told',
  'made',
  'said',
] as const;

export const GuideView = Type.Object({
  /** Words under `guide.<id>`. */
  steps: Type.Array(
    Type.Object({
      id: Type.String(),
      stage: oneOf(stages),
      proof: oneOf(stepProofs),
      state: oneOf(['open', 'half', 'done']),
      isSaid: Type.Boolean(),
      papers: Type.Array(GuidePaperView),
      expiredOn: Type.String(),
      done: Type.Integer(),
      of: Type.Integer(),
      /** How long it takes, 0 when nobody knows. */
      minutes: Type.Integer(),
      /** What the seller is to tell, by name; none where something else shows the step. */
      fields: Type.Array(Type.String()),
      /** The paper that is to be made; '' where none is. */
      paper: Type.Union([oneOf(salePaperKinds), Type.Literal('')]),
      source: SourceView,
    }),
  ),
  /** Words under `declare.<id>`. */
  questions: Type.Array(Type.Object({ id: Type.String(), evidence: Type.Array(GuidePaperView) })),
  /** The newest condition report of the archive, looked at. */
  report: Type.Optional(
    Type.Object({
      documentId: Id,
      date: Type.String(),
      validUntil: Type.String(),
      isOld: Type.Boolean(),
      grades: Type.Record(Type.String(), Type.Integer()),
      unnamed: Type.Array(Type.String()),
      unexplained: Type.Array(Type.String()),
      uncosted: Type.Array(Type.String()),
      /** In the currency's main unit. */
      costs: Type.Optional(Type.Object({ low: Type.Number(), high: Type.Optional(Type.Number()) })),
    }),
  ),
  /** What the home costs its buyer today, in øre; absent until there is a price. */
  sum: Type.Optional(
    Type.Object({
      price: Type.Integer(),
      sharedDebt: Type.Integer(),
      total: Type.Integer(),
      unknown: Type.Array(Type.String()),
      costs: Type.Array(
        Type.Object({ id: Type.String(), amount: Type.Integer(), from: Type.String(), source: SourceView }),
      ),
    }),
  ),
});
export type GuideView = Readonly<Static<typeof GuideView>>;

export const saleContract = {
  /** The newest first; of one home, or of all. */
  'sale.list': live(Type.Object({ homeId: Type.Optional(Id) }), Type.Object({ cases: Type.Array(CaseRow) })),
  /** Null once it is gone. */
  'sale.get': live(Type.Object({ id: Id }), Type.Object({ case: Type.Union([CaseView, Type.Null()]) })),
  /** Null once the case is gone. */
  'sale.guide': live(Type.Object({ id: Id }), Type.Object({ guide: Type.Union([GuideView, Type.Null()]) })),
  'sale.open': call(
    Type.Object({
      homeId: Id,
      seller: Type.Optional(oneOf(sellers)),
      title: Type.Optional(Type.String({ maxLength: 120 })),
    }),
    CaseRow,
  ),
  /** Takes back that it was opened, as long as nothing was done in it: problem `sale-begun`. */
  'sale.discard': call(Type.Object({ id: Id }), Nothing),
  /** Answers with the edit that undoes it. */
  'sale.edit': call(Type.Object({ id: Id, edit: CaseEdit }), Type.Object({ undo: CaseEdit })),
  /** Problems `sale-way` (no such way from where it is) and `sale-lacks` (something that bars it is missing). */
  'sale.move': call(
    Type.Object({ id: Id, to: oneOf(stages) }),
    Type.Object({ from: oneOf(stages), stageSince: Type.Integer() }),
  ),
  /** A paper as it would be made now, drawn page by page. */
  'sale.paperPages': call(
    Type.Object({ ...paperAsked, width: Type.Integer({ minimum: 200, maximum: 2000 }) }),
    Type.Object({
      title: Type.String(),
      pages: Type.Array(Type.Object({ bytes: Bytes, width: Type.Integer(), height: Type.Integer() })),
    }),
  ),
  'sale.paperName': call(Type.Object(paperAsked), Type.Object({ fileName: Type.String() })),
  /** Writes it to a file that main created under this token. */
  'sale.writePaper': call(
    Type.Object({ ...paperAsked, token: Type.String({ maxLength: 200 }) }),
    Type.Object({ title: Type.String(), bytes: Type.Integer() }),
  ),
  /** Puts it into the archive, as the newer version of the one made before; not new when nothing in it has changed. */
  'sale.keepPaper': call(Type.Object(paperAsked), Type.Object({ documentId: Id, isNew: Type.Boolean() })),
  /** The advertisement's texts: the seller's own where there are some. */
  'sale.advert': call(
    Type.Object(advertAsked),
    Type.Object({ short: Type.String(), medium: Type.String(), long: Type.String() }),
  ),
  'sale.advertName': call(Type.Object(advertAsked), Type.Object({ fileName: Type.String() })),
  /** Texts, pictures and key facts as a ZIP, into a file that main created under this token; `lost`: pictures that could not be opened. */
  'sale.writeAdvert': call(
    Type.Object({ ...advertAsked, token: Type.String({ maxLength: 200 }) }),
    Type.Object({ pictures: Type.Integer(), lost: Type.Integer() }),
  ),
  /** Takes a move back that was just made, whichever way it was; `stageSince` as that move answered it. */
  'sale.moveBack': call(Type.Object({ id: Id, from: oneOf(stages), stageSince: Type.Integer() }), Nothing),
};

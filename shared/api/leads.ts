// What the engine offers of people who take an interest: how far it has come with each, how warm they are and why, and when they are forgotten.
import { type Static, Type } from '@sinclair/typebox';
import { duplicateSigns } from '../sale/leads';
import { leadSigns, personFields } from '../sale/person';
import { FollowUp } from '../sale/viewing';
import { oneOf } from '../schema/one-of';
import { call, live } from './contract';

const Id = Type.String({ maxLength: 80 });
const Short = Type.String({ maxLength: 40 });
const Nothing = Type.Object({});

export const LeadView = Type.Object({
  ...personFields,
  id: Type.String(),
  addedAt: Type.Integer(),
  /** 0 to 100, the sum of its reasons; words under `leads.why.<id>`. */
  score: Type.Integer(),
  reasons: Type.Array(Type.Object({ id: Type.String(), points: Type.Integer(), at: Type.Integer() })),
  /** By sign: when it became known. */
  signs: Type.Record(Type.String(), Type.Integer()),
  /** ISO day; '' while the time does not run. Words under `leads.keep.<by>`, and where the rule comes from. */
  forgetOn: Type.String(),
  keptBy: Type.String(),
  keptSource: Type.String(),
  isDue: Type.Boolean(),
  /** May be written to about something new, not only about what they asked for. */
  mayGetNews: Type.Boolean(),
  followUps: Type.Array(FollowUp),
  /** The newest first; words under `leads.did.<what>`. */
  history: Type.Array(Type.Object({ at: Type.Integer(), what: Type.String(), viewingId: Type.String() })),
});
export type LeadView = Readonly<Static<typeof LeadView>>;

export const LeadEdit = Type.Partial(Type.Object(personFields), { additionalProperties: false });
export type LeadEdit = Readonly<Static<typeof LeadEdit>>;

const mostCsvLetters = 2_000_000;

export const leadsContract = {
  /** The warmest first; and who may be there twice. */
  'leads.list': live(
    Type.Object({ id: Id }),
    Type.Object({
      leads: Type.Array(LeadView),
      duplicates: Type.Array(Type.Object({ ids: Type.Array(Type.String()), by: oneOf(duplicateSigns) })),
    }),
  ),
  'leads.add': call(
    Type.Object({ id: Id, lead: Type.Composite([LeadEdit, Type.Object({ name: personFields.name })]) }),
    Type.Object({ personId: Type.String() }),
  ),
  /** Answers with the edit that undoes it. */
  'leads.edit': call(Type.Object({ id: Id, personId: Short, edit: LeadEdit }), Type.Object({ undo: LeadEdit })),
  'leads.sign': call(Type.Object({ id: Id, personId: Short, sign: oneOf(leadSigns), isSo: Type.Boolean() }), Nothing),
  /** Rows of a table, with or without a first row of names. Nobody comes in twice: whoever is known by address or number is left as they are. */
  'leads.takeIn': call(
    Type.Object({ id: Id, text: Type.String({ maxLength: mostCsvLetters }) }),
    Type.Object({
      added: Type.Integer(),
      known: Type.Integer(),
      /** Line numbers of rows without a name. */
      refused: Type.Array(Type.Integer()),
    }),
  ),
  /** Two that are one: the first stays, with what the other said where it says nothing. */
  'leads.merge': call(Type.Object({ id: Id, personId: Short, otherId: Short }), Nothing),
  'leads.apart': call(Type.Object({ id: Id, personId: Short, otherId: Short }), Nothing),
  /** Each with their key, visits and follow-ups: nobody can read what was sealed of them any more. There is no way back. */
  'leads.forget': call(
    Type.Object({ id: Id, personIds: Type.Array(Short, { minItems: 1, maxItems: 2_000 }) }),
    Type.Object({ forgotten: Type.Integer() }),
  ),
  'leads.followUp': call(
    Type.Object({
      id: Id,
      followUpId: Type.Optional(Type.String({ maxLength: 90 })),
      personId: Short,
      what: FollowUp.properties.what,
      due: FollowUp.properties.due,
      isDone: Type.Boolean(),
    }),
    Type.Object({ followUpId: Type.String() }),
  ),
};

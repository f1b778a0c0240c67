// What the engine offers of viewings: when, who comes, who came, what they said.
import { type Static, Type } from '@sinclair/typebox';
import { attendances, interests, mostSlots, Viewing, viewingSorts } from '../sale/viewing';
import { oneOf } from '../schema/one-of';
import { call, live } from './contract';

const Id = Type.String({ maxLength: 80 });
const Short = Type.String({ maxLength: 40 });
const Nothing = Type.Object({});
const Moment = Type.Integer({ minimum: 0, maximum: 8.64e15 });
const language = Type.Union([Type.Literal('nb'), Type.Literal('en')]);
const FileToken = Type.String({ maxLength: 200 });

export const VisitView = Type.Object({
  id: Type.String(),
  personId: Type.String(),
  name: Type.String(),
  email: Type.String(),
  phone: Type.String(),
  slotId: Type.String(),
  attendance: oneOf(attendances),
  interest: Type.Union([Type.Literal(''), oneOf(interests)]),
  feedback: Type.String(),
});
export type VisitView = Readonly<Static<typeof VisitView>>;

export const ViewingView = Type.Object({
  ...Viewing.properties,
  /** By slot: how many may still sign up; absent where there is no end to it. */
  left: Type.Record(Type.String(), Type.Integer()),
  /** In the order they signed up. */
  visits: Type.Array(VisitView),
});
export type ViewingView = Readonly<Static<typeof ViewingView>>;

export const viewingsContract = {
  /** The soonest first. */
  'viewings.list': live(Type.Object({ id: Id }), Type.Object({ viewings: Type.Array(ViewingView) })),
  /** Problem `viewing-slots`: they are backwards, or run into each other. */
  'viewings.announce': call(
    Type.Object({
      id: Id,
      sort: oneOf(viewingSorts),
      slots: Type.Array(Type.Object({ from: Moment, to: Moment, places: Type.Integer({ minimum: 0, maximum: 500 }) }), {
        minItems: 1,
        maxItems: mostSlots,
      }),
      note: Type.String({ maxLength: 1_000 }),
    }),
    Type.Object({ viewingId: Type.String() }),
  ),
  /** As if it had never been announced: only while nobody signed up. Problem `viewing-begun`. */
  'viewings.remove': call(Type.Object({ id: Id, viewingId: Short }), Nothing),
  /** Cancelled, or held; and, with false, not after all. */
  'viewings.mark': call(
    Type.Object({ id: Id, viewingId: Short, as: oneOf(['cancelled', 'held']), isSo: Type.Boolean() }),
    Nothing,
  ),
  /** Somebody who is known already, or who is not. Problems `viewing-full`, `invalid-input`. */
  'viewings.signUp': call(
    Type.Object({
      id: Id,
      viewingId: Short,
      slotId: Short,
      person: Type.Union([
        Type.Object({ id: Short }),
        Type.Object({
          name: Type.String({ minLength: 1, maxLength: 120 }),
          email: Type.String({ maxLength: 200 }),
          phone: Type.String({ maxLength: 40 }),
        }),
      ]),
    }),
    Type.Object({ personId: Type.String(), visitId: Type.String() }),
  ),
  /** Answers with how it was said before, which undoes it. */
  'viewings.attend': call(
    Type.Object({ id: Id, visitId: Type.String({ maxLength: 90 }), attendance: oneOf(attendances) }),
    Type.Object({ before: oneOf(attendances) }),
  ),
  'viewings.feedback': call(
    Type.Object({
      id: Id,
      visitId: Type.String({ maxLength: 90 }),
      interest: Type.Union([Type.Literal(''), oneOf(interests)]),
      feedback: Type.String({ maxLength: 2_000 }),
    }),
    Nothing,
  ),
  /** An invitation as a calendar file, of all its slots or of one, written to a file that main created under this token. */
  'viewings.ics': call(
    Type.Object({ id: Id, viewingId: Short, slotId: Type.Optional(Short), token: FileToken, language }),
    Type.Object({ events: Type.Integer() }),
  ),
  /** What who signed up gets: a mail with the time, the place and an invitation, as a file that a mail program opens. */
  'viewings.mail': call(
    Type.Object({ id: Id, visitId: Type.String({ maxLength: 90 }), token: FileToken, language }),
    Nothing,
  ),
};

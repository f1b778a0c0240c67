// Viewings: announced, signed up for, held; who came and what they said.
import type { Client, Handlers } from '../../shared/api/contract';
import type { EngineContract } from '../../shared/api/engine';
import type { EngineShellContract } from '../../shared/api/shell';
import type { ViewingView } from '../../shared/api/viewings';
import { wordsIn } from '../../shared/i18n/words';
import { ProblemError, problem, problemOf } from '../../shared/problem';
import { addressLine } from '../../shared/property/address-line';
import { type Case, mostPeople } from '../../shared/sale/case';
import { isMailAddress, type OutgoingMail } from '../../shared/sale/outgoing-mail';
import type { LeadState } from '../../shared/sale/person';
import {
  mostViewings,
  mostVisits,
  placesLeft,
  slotFault,
  startOf,
  type Viewing,
  type Visit,
  visitId,
} from '../../shared/sale/viewing';
import type { SignUpHead } from '../../shared/sharing/sign-up';
import type { Vault } from '../vault/vault';
import { againWhenChanged } from './cases';
import { changed, knownPerson, newPerson, replaced, rulesOf, withPerson } from './guests';

type ViewingCalls = Extract<keyof EngineContract, `viewings.${string}`>;

type Shell = Client<EngineShellContract>;
/** A mail as text that a mail program opens. */
type MailText = (mail: OutgoingMail, made: { readonly at: Date; readonly id: string }) => string;

export function viewingHandlers(
  vault: Vault,
  shell: Shell,
  mailText: MailText,
): Pick<Handlers<EngineContract>, ViewingCalls> {
  return {
    'viewings.list': ({ id }, emit, fail) =>
      againWhenChanged(
        vault,
        async () => {
          const one = await vault.cases.get(id);
          const viewings = [...(one?.viewings ?? [])].sort((a, b) => startOf(a) - startOf(b));
          emit({ viewings: one ? viewings.map((viewing) => viewOf(one, viewing)) : [] });
        },
        fail,
        id,
      ),

    'viewings.announce': ({ id, sort, slots, note }) =>
      changed(vault, id, ({ viewings }) => {
        const viewing: Viewing = {
          id: `v-${crypto.randomUUID().slice(0, 18)}`,
          sort,
          slots: slots.map((slot, at) => ({ id: `s-${at + 1}`, ...slot })),
          note,
          cancelledAt: 0,
          heldAt: 0,
          sequence: 0,
        };
        if (slotFault(viewing.slots)) throw new ProblemError(problem('viewing-slots'));
        if (viewings.length >= mostViewings) throw new ProblemError(problem('too-large'));
        return { after: { viewings: [...viewings, viewing] }, answer: { viewingId: viewing.id } };
      }),

    'viewings.remove': ({ id, viewingId }) =>
      changed(vault, id, ({ viewings, visits }) => {
        if (visits.some((visit) => visit.viewingId === viewingId)) throw new ProblemError(problem('viewing-begun'));
        return { after: { viewings: viewings.filter((viewing) => viewing.id !== viewingId) }, answer: {} };
      }),

    'viewings.mark': ({ id, viewingId, as, isSo }) =>
      changed(vault, id, ({ viewings }) => {
        const at = isSo ? Date.now() : 0;
        const marked = replaced(viewings, viewingId, (viewing) => ({
          ...viewing,
          ...(as === 'held' ? { heldAt: at } : { cancelledAt: at }),
          sequence: viewing.sequence + 1,
        }));
        return { after: { viewings: marked }, answer: {} };
      }),

    'viewings.signUp': ({ id, viewingId, slotId, person }) =>
      changed(vault, id, (one) => {
        const known =
          'id' in person
            ? one.people.find((each) => each.id === person.id)
            : knownPerson(one.people, person, rulesOf(vault, one));
        if ('id' in person && !known) throw new ProblemError(problem('not-found'));
        if (one.people.length >= mostPeople && !known) throw new ProblemError(problem('too-large'));
        const guest = known ?? newPerson({ ...(person as { name: string }), source: 'viewing' }, Date.now());
        const visits = signedUp(one, viewingId, slotId, guest.id);
        const people = known ? one.people : withPerson(one.people, guest);
        return {
          after: { visits, people: raised(people, guest.id, 'viewing') },
          answer: { personId: guest.id, visitId: visitId(viewingId, guest.id) },
        };
      }),

    'viewings.attend': ({ id, visitId: which, attendance }) =>
      changed(vault, id, ({ visits }) => {
        const before = visits.find((visit) => visit.id === which)?.attendance ?? 'expected';
        const attendedAt = attendance === 'expected' ? 0 : Date.now();
        const said = replaced(visits, which, (visit) => ({ ...visit, attendance, attendedAt }));
        return { after: { visits: said }, answer: { before } };
      }),

    'viewings.feedback': ({ id, visitId: which, interest, feedback }) =>
      changed(vault, id, ({ visits, people }) => {
        const feedbackAt = interest === '' && feedback === '' ? 0 : Date.now();
        const said = replaced(visits, which, (visit) => ({ ...visit, interest, feedback, feedbackAt }));
        const personId = visits.find((visit) => visit.id === which)?.personId ?? '';
        return {
          after: { visits: said, people: interest === 'yes' ? raised(people, personId, 'interested') : people },
          answer: {},
        };
      }),

    'viewings.ics': async ({ id, viewingId, slotId, token, language }) => {
      const { one, viewing } = await found(vault, id, viewingId);
      const { invitation } = await import('./invitation');
      const slots = viewing.slots.filter((slot) => slotId === undefined || slot.id === slotId);
      const text = invitation(
        { ...viewing, slots: [...slots] },
        placeOf(vault, one),
        wordsIn(language),
        language,
        new Date(),
      );
      await written(shell, token, text);
      return { events: slots.length };
    },

    'viewings.mail': async ({ id, visitId: which, token, language }) => {
      const one = await vault.cases.get(id);
      const visit = one?.visits.find((each) => each.id === which);
      const person = one?.people.find((each) => each.id === visit?.personId);
      const viewing = one?.viewings.find((each) => each.id === visit?.viewingId);
      if (!one || !visit || !person || !viewing) throw new ProblemError(problem('not-found'));
      const { viewingMail } = await import('./invitation');
      if (!isMailAddress(person.email)) throw new ProblemError(problem('lead-no-address'));
      const slot = viewing.slots.find(({ id: slotId }) => slotId === visit.slotId) ?? viewing.slots[0];
      if (!slot) throw new ProblemError(problem('not-found'));
      const at = new Date();
      const mail = viewingMail(viewing, slot, person, placeOf(vault, one), language, at);
      await written(shell, token, mailText(mail, { at, id: `${which}.${viewing.sequence}` }));
      return {};
    },
  };
}

/** Somebody signed up through the hub. Where it filled up meanwhile they are kept as a lead, so that they can be told. */
export function signUpTaker(vault: Vault): (caseId: string, signUp: SignUpHead) => Promise<void> {
  return async (caseId, { viewingId, slotId, name, email, phone, consentTo, at }) => {
    await changed(vault, caseId, (one) => {
      const known = knownPerson(one.people, { email, phone }, rulesOf(vault, one));
      const guest = known ?? newPerson({ name, email, phone, source: 'form' }, at);
      const agreed = consentTo === '' ? guest : { ...guest, consentAt: at, consentTo };
      const people = known ? replaced(one.people, known.id, () => agreed) : withPerson(one.people, agreed);
      const isThere = one.visits.some(({ id, slotId: own }) => id === visitId(viewingId, guest.id) && own === slotId);
      const visits = isThere ? undefined : tried(() => signedUp(one, viewingId, slotId, guest.id));
      return {
        after: visits ? { people: raised(people, guest.id, 'viewing'), visits } : { people },
        answer: undefined,
      };
    });
  };
}

function tried<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    return undefined;
  }
}

async function found(vault: Vault, id: string, viewingId: string): Promise<{ one: Case; viewing: Viewing }> {
  const one = await vault.cases.get(id);
  const viewing = one?.viewings.find((each) => each.id === viewingId);
  if (!one || !viewing) throw new ProblemError(problem('not-found'));
  return { one, viewing };
}

function placeOf(vault: Vault, { homeId }: Case): string {
  const home = vault.archive.homes().get(homeId);
  return home ? addressLine(home.address) : '';
}

/** The visits with one more, or with the one there is in another slot. Throws ProblemError `viewing-full`, `not-found`. */
function signedUp({ viewings, visits }: Case, viewingId: string, slotId: string, personId: string): Visit[] {
  const viewing = viewings.find(({ id, cancelledAt }) => id === viewingId && cancelledAt === 0);
  const slot = viewing?.slots.find(({ id }) => id === slotId);
  if (!viewing || !slot) throw new ProblemError(problem('not-found'));
  const id = visitId(viewingId, personId);
  const others = visits.filter((visit) => visit.id !== id);
  const here = others.filter((visit) => visit.viewingId === viewingId);
  if (placesLeft(slot, here) === 0) throw new ProblemError(problem('viewing-full'));
  if (others.length >= mostVisits) throw new ProblemError(problem('too-large'));
  const fresh: Visit = {
    ...{ id, viewingId, slotId, personId, signedUpAt: Date.now() },
    ...{ attendance: 'expected', attendedAt: 0, interest: '', feedback: '', feedbackAt: 0 },
  };
  return [...others, fresh];
}

/** Nobody is put back by what happened since: who bids goes on bidding when they come to a viewing. */
const order: readonly LeadState[] = ['new', 'contacted', 'viewing', 'interested', 'bidding', 'bought'];
function raised(people: readonly Case['people'][number][], id: string, state: LeadState): Case['people'] {
  return people.map((one) =>
    one.id === id && order.indexOf(one.state) < order.indexOf(state) ? { ...one, state } : { ...one },
  );
}

function viewOf({ visits, people }: Case, viewing: Viewing): ViewingView {
  const own = visits.filter(({ viewingId }) => viewingId === viewing.id);
  const who = new Map(people.map((person) => [person.id, person]));
  return {
    ...viewing,
    left: Object.fromEntries(
      viewing.slots.flatMap((slot) => {
        const left = placesLeft(slot, own);
        return left === undefined ? [] : [[slot.id, left]];
      }),
    ),
    visits: [...own]
      .sort((a, b) => a.signedUpAt - b.signedUpAt)
      .map(({ id, personId, slotId, attendance, interest, feedback }) => {
        const { name = '', email = '', phone = '' } = who.get(personId) ?? {};
        return { id, personId, name, email, phone, slotId, attendance, interest, feedback };
      }),
  };
}

async function written(shell: Shell, token: string, text: string): Promise<void> {
  try {
    await shell.call('files.write', { token, bytes: new TextEncoder().encode(text) });
    await shell.call('files.finish', { token, keep: true });
  } catch (error) {
    await shell.call('files.finish', { token, keep: false }).catch(() => undefined);
    throw error instanceof ProblemError ? error : new ProblemError(problemOf(error));
  }
}

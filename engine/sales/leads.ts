// People who take an interest in a home: added, worked with, taken in from tables, put together when they are one, and forgotten.
import type { Handlers } from '../../shared/api/contract';
import type { EngineContract } from '../../shared/api/engine';
import type { LeadEdit, LeadView } from '../../shared/api/leads';
import { ProblemError, problem } from '../../shared/problem';
import type { Case } from '../../shared/sale/case';
import { duplicatesAmong, expiryOf, historyOf, mayBeMailed, mergedPerson, scoreOf } from '../../shared/sale/leads';
import type { SalePerson } from '../../shared/sale/person';
import { mostFollowUps, type Visit, visitId } from '../../shared/sale/viewing';
import { dayOf } from '../../shared/values/instant';
import type { Vault } from '../vault/vault';
import { againWhenChanged } from './cases';
import { changed, knownPerson, newPerson, replaced, rulesOf, withPerson } from './guests';

type LeadCalls = Extract<keyof EngineContract, `leads.${string}`>;

export function leadHandlers(vault: Vault): Pick<Handlers<EngineContract>, LeadCalls> {
  return {
    'leads.list': ({ id }, emit, fail) =>
      againWhenChanged(
        vault,
        async () => {
          const one = await vault.cases.get(id);
          const leads = (one?.people ?? []).map((person) => viewOf(vault, one as Case, person));
          const duplicates = one ? duplicatesAmong(one.people, rulesOf(vault, one)) : [];
          emit({
            leads: leads.sort((a, b) => b.score - a.score || b.addedAt - a.addedAt),
            duplicates: duplicates.map(({ ids, by }) => ({ ids: [...ids], by })),
          });
        },
        fail,
        id,
      ),

    'leads.add': ({ id, lead }) =>
      changed(vault, id, ({ people }) => {
        const person = newPerson(lead, Date.now());
        return { after: { people: withPerson(people, person) }, answer: { personId: person.id } };
      }),

    'leads.edit': ({ id, personId, edit }) =>
      changed(vault, id, ({ people }) => {
        const before = people.find((person) => person.id === personId);
        const undo = Object.fromEntries(
          Object.keys(edit).map((name) => [name, before?.[name as keyof LeadEdit]]),
        ) as LeadEdit;
        return {
          after: { people: replaced(people, personId, (person) => ({ ...person, ...edit })) },
          answer: { undo },
        };
      }),

    'leads.sign': ({ id, personId, sign, isSo }) =>
      changed(vault, id, ({ people }) => {
        const signed = replaced(people, personId, (person) => {
          const { [sign]: _before, ...others } = person.signs ?? {};
          return { ...person, signs: isSo ? { ...others, [sign]: Date.now() } : others };
        });
        return { after: { people: signed }, answer: {} };
      }),

    'leads.takeIn': async ({ id, text }) => {
      const { guestsOf } = await import('./guest-table');
      return changed(vault, id, (one) => {
        const { rows, refused } = guestsOf(text);
        let people: SalePerson[] = [...one.people];
        let known = 0;
        for (const row of rows) {
          if (knownPerson(people, row, rulesOf(vault, one))) known += 1;
          else people = withPerson(people, newPerson({ ...row, source: 'csv' }, Date.now()));
        }
        return {
          after: { people },
          answer: { added: people.length - one.people.length, known, refused: [...refused] },
        };
      });
    },

    'leads.merge': ({ id, personId, otherId }) =>
      changed(vault, id, ({ people, visits, followUps }) => {
        const other = people.find((person) => person.id === otherId);
        if (!other || personId === otherId) throw new ProblemError(problem('not-found'));
        return {
          after: {
            people: replaced(people, personId, (kept) => mergedPerson(kept, other)).filter(
              (person) => person.id !== otherId,
            ),
            visits: visitsOfOne(visits, personId, otherId),
            followUps: followUps.map((one) => (one.personId === otherId ? { ...one, personId } : one)),
          },
          answer: {},
        };
      }),

    'leads.apart': ({ id, personId, otherId }) =>
      changed(vault, id, ({ people }) => {
        const told = replaced(people, personId, (person) => ({
          ...person,
          notSame: [...new Set([...(person.notSame ?? []), otherId])].slice(-50),
        }));
        return { after: { people: told }, answer: {} };
      }),

    'leads.forget': ({ id, personIds }) =>
      changed(vault, id, ({ people, visits, followUps }) => {
        const gone = new Set(personIds);
        const left = people.filter((person) => !gone.has(person.id));
        return {
          after: {
            people: left,
            visits: visits.filter(({ personId }) => !gone.has(personId)),
            followUps: followUps.filter(({ personId }) => !gone.has(personId)),
          },
          answer: { forgotten: people.length - left.length },
        };
      }),

    'leads.followUp': ({ id, followUpId, personId, what, due, isDone }) =>
      changed(vault, id, ({ people, followUps }) => {
        if (!people.some((person) => person.id === personId)) throw new ProblemError(problem('not-found'));
        if (followUps.length >= mostFollowUps && followUpId === undefined) throw new ProblemError(problem('too-large'));
        const known = followUps.find((one) => one.id === followUpId);
        const doneAt = isDone ? known?.doneAt || Date.now() : 0;
        const kept = { id: followUpId ?? `f-${crypto.randomUUID()}`, personId, what, due, doneAt };
        return {
          after: { followUps: [...followUps.filter((one) => one.id !== kept.id), kept] },
          answer: { followUpId: kept.id },
        };
      }),
  };
}

/** What the other one did is the first one's; where both came to the same viewing, the first one's visit holds. */
function visitsOfOne(visits: readonly Visit[], personId: string, otherId: string): Visit[] {
  const own = new Set(visits.filter((visit) => visit.personId === personId).map(({ viewingId }) => viewingId));
  return visits.flatMap((visit) => {
    if (visit.personId !== otherId) return [visit];
    if (own.has(visit.viewingId)) return [];
    return [{ ...visit, id: visitId(visit.viewingId, personId), personId }];
  });
}

function viewOf(vault: Vault, one: Case, person: SalePerson): LeadView {
  const { key: _key, notSame: _notSame, signs = {}, ...said } = person;
  const rules = rulesOf(vault, one);
  const today = dayOf(Date.now());
  const { points, reasons } = scoreOf(person, one.visits);
  const closedAt = one.stage === 'closed' ? one.stageSince : 0;
  const expiry = expiryOf(person, one.visits, closedAt, rules, today);
  return {
    ...said,
    signs,
    score: points,
    reasons: reasons.map((reason) => ({ ...reason })),
    forgetOn: expiry.day ?? '',
    keptBy: expiry.by,
    keptSource: expiry.rule?.source.title ?? '',
    isDue: expiry.day !== undefined && expiry.day <= today,
    mayGetNews: mayBeMailed(person, 'news', rules, today),
    followUps: one.followUps.filter(({ personId }) => personId === person.id).sort((a, b) => (a.due < b.due ? -1 : 1)),
    history: historyOf(person, one.visits).map((event) => ({ ...event })),
  };
}

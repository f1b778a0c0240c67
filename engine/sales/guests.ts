// People of a case as they come in: found again by address or number, or added with a key of their own.
import type { LeadRules } from '../../shared/markets/lead-rules';
import { leadRulesOf } from '../../shared/markets/markets';
import { ProblemError, problem } from '../../shared/problem';
import { type Case, mostPeople } from '../../shared/sale/case';
import { emailOf, phoneOf } from '../../shared/sale/leads';
import type { SalePerson } from '../../shared/sale/person';
import { newKey } from '../security/box';
import { base64url } from '../security/bytes';
import type { Vault } from '../vault/vault';

export type NewPerson = Pick<SalePerson, 'name'> &
  Partial<Omit<SalePerson, 'id' | 'key' | 'name' | 'addedAt' | 'signs' | 'notSame'>>;

export const rulesOf = (vault: Vault, { homeId }: Pick<Case, 'homeId'>): LeadRules =>
  leadRulesOf(vault.archive.homes().get(homeId)?.market ?? '');

export function newPerson(said: NewPerson, now: number): SalePerson {
  return {
    address: '',
    note: '',
    source: 'hand',
    state: 'new',
    consentAt: 0,
    consentTo: '',
    forgetAt: 0,
    ...said,
    name: said.name.trim(),
    email: (said.email ?? '').trim(),
    phone: (said.phone ?? '').trim(),
    id: `p-${crypto.randomUUID().slice(0, 18)}`,
    addedAt: now,
    key: base64url(newKey()),
  };
}

/** Somebody with this address or number; a name alone says too little. */
export function knownPerson(
  people: readonly SalePerson[],
  { email = '', phone = '' }: Pick<Partial<SalePerson>, 'email' | 'phone'>,
  rules: LeadRules,
): SalePerson | undefined {
  const [address, number] = [emailOf(email), phoneOf(phone, rules)];
  return people.find(
    (one) =>
      (address !== '' && emailOf(one.email) === address) || (number !== '' && phoneOf(one.phone, rules) === number),
  );
}

export function withPerson(people: readonly SalePerson[], person: SalePerson): SalePerson[] {
  if (people.length >= mostPeople) throw new ProblemError(problem('too-large'));
  return [...people, person];
}

/** Changes a case and answers with what `change` made besides. Throws ProblemError `not-found`. */
export async function changed<T>(
  { cases }: Pick<Vault, 'cases'>,
  id: string,
  change: (before: Case) => { readonly after: Partial<Case>; readonly answer: T },
): Promise<T> {
  let answer: { readonly value: T } | undefined;
  await cases.edit(id, (before) => {
    const made = change(before);
    answer = { value: made.answer };
    return made.after;
  });
  if (!answer) throw new ProblemError(problem('not-found'));
  return answer.value;
}

/** The list with one of its things changed. Throws ProblemError `not-found`. */
export function replaced<T extends { readonly id: string }>(
  list: readonly T[],
  id: string,
  change: (one: T) => T,
): T[] {
  if (!list.some((one) => one.id === id)) throw new ProblemError(problem('not-found'));
  return list.map((one) => (one.id === id ? change(one) : one));
}

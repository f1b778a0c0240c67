import { describe, expect, it } from 'vitest';
import { leadRulesOf } from '../markets/markets';
import { duplicatesAmong, expiryOf, historyOf, mayBeMailed, mergedPerson, phoneOf, scoreOf } from './leads';
import type { SalePerson } from './person';
import type { Visit } from './viewing';

const rules = leadRulesOf('no');
const today = '2026-05-01';
const at = (day: string): number => Date.parse(`${day}T12:00:00Z`);
const person = (id: string, rest: Partial<SalePerson> = {}): SalePerson => ({
  id,
  name: 'Kari Nordmann',
  email: '',
  phone: '',
  address: '',
  note: '',
  source: 'hand',
  state: 'new',
  consentAt: 0,
  consentTo: '',
  forgetAt: 0,
  addedAt: at('2026-04-01'),
  key: 'A'.repeat(43),
  ...rest,
});
const visit = (rest: Partial<Visit> = {}): Visit => ({
  id: 'v.kari',
  viewingId: 'v',
  slotId: 's',
  personId: 'kari',
  signedUpAt: at('2026-04-20'),
  attendance: 'expected',
  attendedAt: 0,
  interest: '',
  feedback: '',
  feedbackAt: 0,
  ...rest,
});

describe('how warm somebody is', () => {
  it('is the sum of reasons that are all named', () => {
    const came = visit({
      attendance: 'came',
      attendedAt: at('2026-04-26'),
      interest: 'yes',
      feedbackAt: at('2026-04-27'),
    });
    const { points, reasons } = scoreOf(person('kari', { signs: { financing: at('2026-04-28') } }), [came]);
    expect(reasons.map(({ id }) => id)).toEqual(['financing', 'signed-up', 'came', 'said-yes']);
    expect(points).toBe(reasons.reduce((sum, reason) => sum + reason.points, 0));
    expect(points).toBe(80);
  });

  it('falls when they stayed away or said no, never below nothing, and counts what was said last', () => {
    expect(scoreOf(person('kari'), [visit({ attendance: 'stayed-away', attendedAt: 1 })]).points).toBe(0);
    const first = visit({ id: 'a', attendance: 'came', attendedAt: 1, interest: 'no', feedbackAt: 1 });
    const then = visit({ id: 'b', attendance: 'came', attendedAt: 2, interest: 'yes', feedbackAt: 2 });
    expect(scoreOf(person('kari'), [first, then]).reasons.map(({ id }) => id)).toContain('said-yes');
  });
});

describe('the same person twice', () => {
  it.each([
    ['+47 900 12 345', '4790012345'],
    ['0047 90012345', '4790012345'],
    ['900 12 345', '4790012345'],
    ['+46 70 123 45 67', '46701234567'],
    ['', ''],
  ])('has one number, however %s is written', (written, number) => {
    expect(phoneOf(written, rules)).toBe(number);
  });

  it('is suggested by address, number or name, and not again when it was said that they are two', () => {
    const people = [
      person('a', { email: 'Kari@Example.no ' }),
      person('b', { name: 'K. N.', email: 'kari@example.no' }),
      person('c', { name: 'Ola Åsen', phone: '900 12 345' }),
      person('d', { name: 'O. Å.', phone: '+4790012345' }),
      person('e', { name: 'Åsen, Ola' }),
    ];
    expect(duplicatesAmong(people, rules)).toEqual([
      { ids: ['a', 'b'], by: 'email' },
      { ids: ['c', 'd'], by: 'phone' },
      { ids: ['c', 'e'], by: 'name' },
    ]);
    const told = people.map((one) => (one.id === 'a' ? { ...one, notSame: ['b'] } : one));
    expect(duplicatesAmong(told, rules).map(({ by }) => by)).toEqual(['phone', 'name']);
  });

  it('keeps what the first said, and takes from the other what the first did not say', () => {
    const one = mergedPerson(
      person('a', { email: 'kari@example.no', note: 'Ringte' }),
      person('b', { email: 'k@example.no', phone: '90012345', note: 'Skrev', consentAt: 5, consentTo: 'Nytt' }),
    );
    expect(one).toMatchObject({
      id: 'a',
      email: 'kari@example.no',
      phone: '90012345',
      note: 'Ringte\nSkrev',
      consentAt: 5,
    });
  });
});

describe('the law of who takes an interest (Norway)', () => {
  it('lets a guest be told of the viewing without consent, and of news only with it (mfl. § 15)', () => {
    const kari = person('kari', { email: 'kari@example.no' });
    expect(mayBeMailed(kari, 'viewing', rules, today)).toBe(true);
    expect(mayBeMailed(kari, 'news', rules, today)).toBe(false);
    expect(mayBeMailed({ ...kari, consentAt: 1 }, 'news', rules, today)).toBe(true);
    expect(mayBeMailed({ ...kari, email: '' }, 'viewing', rules, today)).toBe(false);
  });

  it.each([
    ['who was heard of last on 20 April, half a year later', 'viewing', 0, '2026-10-17', 'interested'],
    ['who said no, a month later', 'declined', 0, '2026-05-20', 'declined'],
    ['who bid, not before the sale is closed', 'bidding', 0, undefined, 'bidder'],
    ['who bid, a year after it is closed', 'bidding', at('2026-06-01'), '2027-06-01', 'bidder'],
    ['who bought, when complaints end (avhl. § 4-19)', 'bought', at('2026-06-01'), '2031-06-01', 'buyer'],
  ] as const)('forgets %s', (_who, state, closedAt, day, by) => {
    expect(expiryOf(person('kari', { state }), [visit()], closedAt, rules, today)).toMatchObject({ day, by });
  });

  it('forgets on the day the seller set, whatever the rule', () => {
    const kari = person('kari', { forgetAt: at('2026-05-09') });
    expect(expiryOf(kari, [], 0, rules, today)).toEqual({ day: '2026-05-09', by: 'person' });
  });

  it('names a source and a day for every rule', () => {
    for (const { source, from } of [...rules.retention, ...rules.consents]) {
      expect(from).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      expect(source.title).not.toBe('');
      expect(source.url).toMatch(/^https?:\/\//);
    }
  });
});

describe('what happened with somebody', () => {
  it('is told from the newest back', () => {
    const came = visit({
      attendance: 'came',
      attendedAt: at('2026-04-26'),
      feedbackAt: at('2026-04-27'),
      interest: 'yes',
    });
    const events = historyOf(person('kari', { signs: { prospectus: at('2026-04-10') } }), [came]);
    expect(events.map(({ what }) => what)).toEqual(['said', 'came', 'signed-up', 'prospectus', 'added']);
  });
});

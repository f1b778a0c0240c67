import { describe, expect, it } from 'vitest';
import { saleRules } from '../markets/no/sale/sale';
import { emptyRegister, type Home } from '../property/home';
import { newCase } from './case';
import { evidenceFor, type GuidePaper, type GuideQuestion, guideOf, questionsOf } from './guide';

const home: Home = {
  id: 'h-1',
  rev: 1,
  createdAt: 0,
  updatedAt: 0,
  market: 'no',
  sample: false,
  address: { street: 'Bjørkelia 14', postalCode: '2999', place: 'Solvang' },
  ...emptyRegister('house'),
};
const paper = (kind: string, date: string, rest: Partial<GuidePaper> = {}): GuidePaper => ({
  id: `${kind} ${date}`,
  kind,
  title: '',
  sender: '',
  date,
  lines: [],
  findings: [],
  ...rest,
});
const asked = (rest: Partial<GuideQuestion> = {}): GuideQuestion => ({
  one: newCase({ id: 's-1', homeId: 'h-1' }, 0),
  home,
  papers: [],
  rules: saleRules,
  today: '2026-03-02',
  ...rest,
});
const step = (id: string, question: GuideQuestion) => guideOf(question).find((one) => one.step.id === id);

describe('the guide', () => {
  it('ticks what lies in the archive, and says by which paper', () => {
    const papers = [paper('ferdigattest', '1979-06-18')];
    expect(step('completion', asked({ papers }))).toMatchObject({ state: 'done', papers: ['ferdigattest 1979-06-18'] });
    expect(step('completion', asked())).toMatchObject({ state: 'open' });
  });

  it('says that a condition report is too old, and since when', () => {
    const papers = [paper('tilstandsrapport', '2024-08-14')];
    expect(step('report', asked({ papers }))).toMatchObject({ state: 'half', expiredOn: '2025-08-14' });
    expect(step('report', asked({ papers: [...papers, paper('tilstandsrapport', '2026-01-10')] }))?.state).toBe('done');
  });

  it('asks for the charger’s own declaration where there is a charger, not for any', () => {
    const parts = [
      ...home.parts,
      { id: 'ev', kind: 'ev-charger', name: '', renewedOn: '', material: '', roomId: '', note: '' },
    ] as Home['parts'];
    const papers = [paper('samsvarserklaering', '2016-03-01', { title: 'Nytt sikringsskap' })];
    expect(step('charger', asked({ papers }))).toBeUndefined();
    expect(step('charger', asked({ papers, home: { ...home, parts } }))?.state).toBe('open');
  });

  it('asks only those in an association about it', () => {
    const flat = { ...home, tenure: 'andel' };
    expect(step('pre-emption', asked())).toBeUndefined();
    expect(step('pre-emption', asked({ home: flat }))?.state).toBe('open');
    expect(questionsOf(flat, saleRules).length).toBe(questionsOf(home, saleRules).length + 2);
  });

  it('takes the person’s word where there is no paper', () => {
    const one = { ...newCase({ id: 's-1', homeId: 'h-1' }, 0), steps: { completion: { done: true, at: 1, note: '' } } };
    expect(step('completion', asked({ one }))).toMatchObject({ state: 'done', isSaid: true });
  });

  it('finds what speaks for an answer in titles, senders and lines of work', () => {
    const question = saleRules.questions.find(({ id }) => id === 'wet-work');
    const bathroom = paper('faktura', '2016-10-14', { lines: ['Oppussing bad 1. etg'] });
    const other = paper('faktura', '2020-01-01', { lines: ['Maling utvendig'] });
    expect(question && evidenceFor(question, [other, bathroom])).toEqual([bathroom]);
  });
});

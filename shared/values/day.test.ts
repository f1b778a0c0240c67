import { describe, expect, it } from 'vitest';
import { addDays, findDays } from './day';

const today = '2026-11-23';
const first = (text: string) => findDays(text, today)[0]?.day;

describe('days on papers', () => {
  it.each([
    ['Forfall: 22.11.23', '2023-11-22'],
    ['Dato 8/11-2023', '2023-11-08'],
    ['Drammen, 3. september 2021', '2021-09-03'],
    ['Ål, den 22. mai 2023', '2023-05-22'],
    ['August 3 , 2014', '2014-08-03'],
    ['12-May-2014', '2014-05-12'],
    ['2024-02-29', '2024-02-29'],
    ['le 02 Juillet 2015', '2015-07-02'],
    ['10/25/2015', '2015-10-25'],
    ['Tinglyst 20/5-1974', '1974-05-20'],
  ])('reads "%s" as %s', (text, day) => expect(first(text)).toBe(day));

  it.each(['31.02.2024', 'kapittel 3.10.2', '23 900,- kr', 'side 1/5', 'IP 10.0.0.1', '12.05.2'])(
    'finds no day in "%s"',
    (text) => expect(first(text)).toBeUndefined(),
  );

  it('reads both ends of a period set without spaces', () =>
    expect(findDays('01.01.2023-31.12.2023', today).map(({ day }) => day)).toEqual(['2023-01-01', '2023-12-31']));

  it('mends letters that recognition put for digits', () => expect(first('O8.l1.2023')).toBe('2023-11-08'));

  it('takes a two-digit year for the century a paper would mean', () => {
    expect(first('01.06.68')).toBe('1968-06-01');
    expect(first('01.06.45')).toBe('2045-06-01');
  });

  it('counts days across a leap day', () => expect(addDays('2024-02-20', 14)).toBe('2024-03-05'));
});

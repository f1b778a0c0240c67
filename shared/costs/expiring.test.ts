import { expect, it } from 'vitest';
import type { Installation } from '../property/home';
import { type ExpiringPaper, runningOut } from './expiring';

const guarantee = (documentId: string, until: string): ExpiringPaper => ({
  documentId,
  kind: 'garantibevis',
  title: documentId,
  sender: 'Lunvarme',
  until,
});
const pump: Installation = {
  id: 'i-1',
  partId: 'heat-pump',
  name: 'Varmepumpe',
  maker: 'Lunvarme',
  model: '',
  serialNumber: '',
  installedOn: '',
  warrantyUntil: '2027-01-01',
  documentId: '',
};

it('tells what runs out next first, with the days that are left', () => {
  const papers = [guarantee('late', '2030-01-01'), guarantee('today', '2026-11-24'), guarantee('over', '2026-11-01')];
  expect(runningOut(papers, [pump], '2026-11-24').map(({ title, days }) => [title, days])).toEqual([
    ['over', -23],
    ['today', 0],
    ['Varmepumpe', 38],
    ['late', 1134],
  ]);
});

it('leaves out what was over long ago, and tells an installation once when its paper is told of', () => {
  expect(runningOut([guarantee('old', '2024-01-01')], [], '2026-11-24')).toEqual([]);
  const told = runningOut([guarantee('paper', '2027-01-01')], [{ ...pump, documentId: 'paper' }], '2026-11-24');
  expect(told.map(({ title }) => title)).toEqual(['paper']);
});

it('says an insurance is one', () => {
  expect(runningOut([{ ...guarantee('p', '2027-01-01'), kind: 'forsikringsbevis' }], [], '2026-11-24')[0]?.what).toBe(
    'insurance',
  );
});

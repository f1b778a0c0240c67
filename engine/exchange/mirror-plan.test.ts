import { describe, expect, it } from 'vitest';
import { placesFor, planMirror, type Wanted } from './mirror-plan';

const paper = (id: string, changes: Partial<Wanted> = {}): Wanted => ({
  id,
  folder: 'Storgata 1/Økonomi',
  date: '2023-03-14',
  title: 'Faktura fra Rør & Varme AS',
  fileName: 'scan.pdf',
  ...changes,
});
const at = 'Storgata 1/Økonomi/2023-03-14 Faktura fra Rør & Varme AS.pdf';

describe('what the mirror has to do', () => {
  it('is nothing when every paper lies where it belongs', () => {
    expect(planMirror([paper('a')], [{ path: at, tag: 'a' }])).toEqual({ remove: [], move: [], put: [] });
  });

  it('is to write a new paper, and to remove one that went to the trash', () => {
    const plan = planMirror([paper('b')], [{ path: at, tag: 'a' }]);
    expect(plan.remove).toEqual([at]);
    expect(plan.put.map(({ id }) => id)).toEqual(['b']);
  });

  it('is to rename a paper that got another title, day or category', () => {
    for (const changes of [{ title: 'Regning' }, { date: '' }, { folder: 'Storgata 1/Vedlikehold (FDV)' }])
      expect(planMirror([paper('a', changes)], [{ path: at, tag: 'a' }]).move).toHaveLength(1);
  });

  it('leaves a paper the number that it was given', () => {
    const second = at.replace('.pdf', ' (2).pdf');
    expect(
      planMirror(
        [paper('a'), paper('b')],
        [
          { path: at, tag: 'a' },
          { path: second, tag: 'b' },
        ],
      ),
    ).toEqual({ remove: [], move: [], put: [] });
    // A title may end so by itself.
    const own = paper('a', { title: 'Brev (2)' });
    expect(planMirror([own], [{ path: 'Storgata 1/Økonomi/2023-03-14 Brev (2).pdf', tag: 'a' }]).move).toEqual([]);
  });

  it('keeps one file of a paper that lies there twice', () => {
    const twice = [at, `${at.slice(0, -4)} (2).pdf`].map((path) => ({ path, tag: 'a' }));
    expect(planMirror([paper('a')], twice).remove).toHaveLength(1);
  });

  it('tries the plain name first, then numbers', () => {
    const [first, second] = placesFor(paper('a'), '.pdf');
    expect([first, second]).toEqual([at, at.replace('.pdf', ' (2).pdf')]);
  });
});

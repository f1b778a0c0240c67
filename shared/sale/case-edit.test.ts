import { describe, expect, it } from 'vitest';
import { type Case, newCase } from './case';
import { editedCase } from './case-edit';

const stamped = { rev: 1, createdAt: 0, updatedAt: 0 };
const opened: Case = { ...newCase({ id: 's-1', homeId: 'h-1' }, 0), ...stamped };

describe('what a seller says of the sale', () => {
  it('is taken back as it was, also where nothing was said before', () => {
    const said: Case = { ...opened, told: { parking: 'Garasje' }, asking: 5_000_000_00 };
    const { after, undo } = editedCase(said, {
      title: 'Barndomshjemmet',
      asking: 5_200_000_00,
      sharedDebt: 100_00,
      told: { parking: '', view: 'Mot fjorden' },
      answers: { damp: { answer: 'no', text: '', documentIds: [], at: 1 } },
    });
    const changed = { ...said, ...after } as Case;
    expect(changed).toMatchObject({ asking: 5_200_000_00, told: { view: 'Mot fjorden' }, title: 'Barndomshjemmet' });
    expect(changed.told).not.toHaveProperty('parking');
    const back = editedCase(changed, undo).after;
    expect({ ...changed, ...back, sharedDebt: undefined }).toEqual({ ...said, sharedDebt: undefined });
  });

  it('leaves what was not spoken of', () => {
    expect(editedCase(opened, { title: 'A' })).toEqual({ after: { title: 'A' }, undo: { title: '' } });
  });
});

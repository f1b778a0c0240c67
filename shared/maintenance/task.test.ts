// What a person says of a task is kept under an id that every machine arrives at.
import { Value } from '@sinclair/typebox/value';
import { expect, it } from 'vitest';
import { blankTask, paperTaskId, planTaskId, tasks } from './task';

const home = 'h-7b0c2b5e-7f3a-4b0e-9d55-0a4f0e5f8a11';

it('has the same id on every machine, short enough for the vault, another for another part or home', () => {
  const id = planTaskId(home, 'p-3f0c2b5e-7f3a-4b0e-9d55-0a4f0e5f8a12', 'smoke-alarm-replace');
  expect(id).toBe(planTaskId(home, 'p-3f0c2b5e-7f3a-4b0e-9d55-0a4f0e5f8a12', 'smoke-alarm-replace'));
  expect(id).toMatch(/^plan:[0-9a-f]{16}:smoke-alarm-replace$/);
  expect(id).not.toBe(planTaskId(home, 'roof', 'smoke-alarm-replace'));
  expect(id).not.toBe(planTaskId('h-other', 'p-3f0c2b5e-7f3a-4b0e-9d55-0a4f0e5f8a12', 'smoke-alarm-replace'));
  expect(paperTaskId(home.replace('h-', 'd-'), 'finding-12').length).toBeLessThan(80);
});

it('says nothing at first, and is a record all the same', () => {
  const stamps = { rev: 1, createdAt: 0, updatedAt: 0 };
  expect(Value.Check(tasks.schema, { ...blankTask(planTaskId(home, 'roof', 'roof-look'), home), ...stamps })).toBe(
    true,
  );
});

import { Type } from '@sinclair/typebox';
import { describe, expect, it } from 'vitest';
import { call, type Handlers, live } from '../shared/api/contract';
import { lateHandlers } from './late';

const contract = {
  'binder.open': call(Type.Object({}), Type.Number()),
  'paper.name': call(Type.Object({ id: Type.String() }), Type.String()),
  'paper.count': live(Type.Object({}), Type.Number()),
} as const;
type Binder = typeof contract;

function lateBinder(counts: (emit: (count: number) => void) => () => void) {
  const first = { 'binder.open': async () => 1 } satisfies Partial<Handlers<Binder>>;
  const opened = { times: 0, come: () => {} };
  const come = new Promise<void>((resolve) => {
    opened.come = resolve;
  });
  let rest: Promise<Omit<Handlers<Binder>, 'binder.open'>> | undefined;
  const open = () => {
    rest ??= come.then(() => {
      opened.times += 1;
      return { 'paper.name': async ({ id }) => `paper ${id}`, 'paper.count': (_input, emit) => counts(emit) };
    });
    return rest;
  };
  return { handlers: lateHandlers(contract, first, open), opened };
}

const unwanted = (): never => expect.fail('no failure was to come');

describe('what is opened when first asked for', () => {
  it('answers calls that came before it was there, and is opened once', async () => {
    const { handlers, opened } = lateBinder(() => () => {});
    const names = [handlers['paper.name']({ id: 'a' }), handlers['paper.name']({ id: 'b' })];
    opened.come();
    expect(await Promise.all(names)).toEqual(['paper a', 'paper b']);
    expect(opened.times).toBe(1);
    expect('binder.open' in handlers).toBe(false);
  });

  it('tells who follows, until they stop', async () => {
    let stops = 0;
    const { handlers, opened } = lateBinder((emit) => {
      emit(7);
      return () => {
        stops += 1;
      };
    });
    const told: number[] = [];
    const stop = handlers['paper.count']({}, (count) => told.push(count), unwanted);
    opened.come();
    await expect.poll(() => told).toEqual([7]);
    stop();
    expect(stops).toBe(1);
  });

  it('does not begin for one who left before it was there', async () => {
    let begun = 0;
    const { handlers, opened } = lateBinder(() => {
      begun += 1;
      return () => {};
    });
    handlers['paper.count']({}, () => {}, unwanted)();
    opened.come();
    await handlers['paper.name']({ id: 'a' });
    expect(begun).toBe(0);
  });
});

// The settlement, followed: its steps, what was found at the takeover, what each pays. The money is a professional's to hold.

import type { SettlementView } from '../../../shared/api/completion';
import type { Handlers } from '../../../shared/api/contract';
import type { EngineContract } from '../../../shared/api/engine';
import { ProblemError, problem } from '../../../shared/problem';
import { emptySettlement, settlementSums, standingSteps } from '../../../shared/sale/settlement';
import type { Vault } from '../../vault/vault';
import { againWhenChanged } from '../cases';
import { editedFields } from '../edited-fields';
import { type Accepted, type SaleStanding, saleStanding, sourceView } from '../sale-end';
import type { HandOverMaker } from './hand-over';

export function settlementHandlers(options: {
  readonly vault: Vault;
  readonly accepted: Accepted;
  readonly handOver: HandOverMaker;
}): Pick<Handlers<EngineContract>, `settlement.${'get' | 'edit' | 'package'}`> {
  const { vault, accepted, handOver } = options;
  return {
    'settlement.get': ({ id }, emit, fail) =>
      againWhenChanged(
        vault,
        async () => {
          const standing = await saleStanding(vault, accepted, id);
          emit({ settlement: standing ? viewOf(standing) : null });
        },
        fail,
        id,
      ),

    'settlement.edit': async ({ id, edit }) => {
      let undo = {};
      const one = await vault.cases.edit(id, ({ settlement = emptySettlement }) => {
        const { done = {}, ...rest } = edit;
        const change = editedFields(settlement, rest);
        const before = Object.fromEntries(Object.keys(done).map((step) => [step, settlement.done[step] ?? null]));
        undo = { ...change.undo, ...(edit.done ? { done: before } : {}) };
        const steps = Object.entries({ ...settlement.done, ...done }).flatMap(([step, said]) =>
          said === null ? [] : [[step, said] as const],
        );
        return { settlement: { ...change.after, done: Object.fromEntries(steps) } };
      });
      if (!one) throw new ProblemError(problem('not-found'));
      return { undo };
    },

    'settlement.package': (asked) => handOver(asked),
  };
}

function viewOf({ one, rules, facts, costs }: SaleStanding): SettlementView {
  const said = one.settlement ?? emptySettlement;
  const takeoverOn = said.takenOverOn || facts.takeoverOn;
  const { price } = facts;
  return {
    said,
    steps: standingSteps(rules, facts.tenure, said.done).map(({ id, who, state, waitsFor, done, isEarly }) => ({
      id,
      who,
      state,
      waitsFor: [...waitsFor],
      ...(done ? { done } : {}),
      isEarly,
    })),
    ...(price === undefined ? {} : { sums: { price, ...settlementSums(price, costs, said, takeoverOn) } }),
    takeoverOn,
    sources: rules.sources.settlement.map(sourceView),
  };
}

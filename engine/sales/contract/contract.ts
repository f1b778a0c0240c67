// The agreement: what stands in it, what is missing, and what the two decide.

import type { ContractView } from '../../../shared/api/completion';
import type { Handlers } from '../../../shared/api/contract';
import type { EngineContract } from '../../../shared/api/engine';
import { ProblemError, problem } from '../../../shared/problem';
import { contractLacks, emptyContract, sectionsFor } from '../../../shared/sale/contract';
import { newPersonKey } from '../../security/sealed-line';
import type { Vault } from '../../vault/vault';
import { againWhenChanged } from '../cases';
import { editedFields } from '../edited-fields';
import { type Accepted, type SaleStanding, saleStanding, sourceView } from '../sale-end';

export function contractHandlers(
  vault: Vault,
  accepted: Accepted,
): Pick<Handlers<EngineContract>, `contract.${'get' | 'edit' | 'addBuyer'}`> {
  return {
    'contract.get': ({ id }, emit, fail) =>
      againWhenChanged(
        vault,
        async () => {
          const standing = await saleStanding(vault, accepted, id);
          emit({ contract: standing ? viewOf(standing) : null });
        },
        fail,
        id,
      ),

    'contract.edit': async ({ id, edit }) => {
      let undo = {};
      const one = await vault.cases.edit(id, ({ contract = emptyContract }) => {
        const { professional = {}, ...rest } = edit;
        const change = editedFields(contract, rest);
        const whom = editedFields(contract.professional, professional);
        undo = { ...change.undo, ...(edit.professional ? { professional: whom.undo } : {}) };
        return { contract: { ...change.after, professional: whom.after } };
      });
      if (!one) throw new ProblemError(problem('not-found'));
      return { undo };
    },

    'contract.addBuyer': async ({ id, ...said }) => {
      const personId = `p-${crypto.randomUUID().slice(0, 13)}`;
      const person = { ...newPerson, ...said, id: personId, addedAt: Date.now(), key: newPersonKey() };
      const one = await vault.cases.edit(id, ({ people, contract = emptyContract }) => ({
        people: [...people, person],
        contract: { ...contract, buyerIds: [...contract.buyerIds, personId] },
      }));
      if (!one) throw new ProblemError(problem('not-found'));
      return { personId };
    },
  };
}

const newPerson = {
  note: '',
  source: 'hand',
  state: 'bought' as const,
  consentAt: 0,
  consentTo: '',
  forgetAt: 0,
};

function viewOf({ one, home, rules, facts, costs }: SaleStanding): ContractView {
  const { sellers, buyers, price, takeoverOn, tenure } = facts;
  return {
    said: one.contract ?? emptyContract,
    sellers: [...sellers],
    buyers: buyers.map((buyer) => ({ ...buyer })),
    ...(price === undefined ? {} : { price, total: costs.reduce((sum, { amount }) => sum + amount, price) }),
    takeoverOn,
    tenure,
    costs: costs.map(({ id, amount }) => ({ id, amount })),
    sections: sectionsFor(rules, tenure).map(({ id }) => id),
    lacks: contractLacks(rules, facts, home).map((lack) => ({ ...lack })),
    sources: [...new Set([...rules.sources.contract, ...costs.map(({ source }) => source)])].map(sourceView),
  };
}

// Cases: opened, listed, changed with a way back, moved from stage to stage. The one writer of what the seller says of a sale.
import type { Handlers } from '../../shared/api/contract';
import type { EngineContract } from '../../shared/api/engine';
import type { CaseRow, CaseView } from '../../shared/api/sale';
import { ProblemError, problem } from '../../shared/problem';
import { type Case, newCase } from '../../shared/sale/case';
import { editedCase } from '../../shared/sale/case-edit';
import { type CaseStanding, canMove, lacking } from '../../shared/sale/guards';
import { mayMove, stages } from '../../shared/sale/stages';
import type { Vault } from '../vault/vault';

type CaseCalls = `sale.${'list' | 'get' | 'open' | 'discard' | 'edit' | 'move' | 'moveBack'}`;

/** An agency of some size. */
const mostCases = 2_000;

/** Steps of the guide that are still open, by stage. */
export type OpenSteps = (one: Case) => Promise<CaseStanding['open']>;

export function caseHandlers(vault: Vault, openSteps: OpenSteps): Pick<Handlers<EngineContract>, CaseCalls> {
  const { cases } = vault;

  const rowOf = (one: Case): CaseRow => {
    const { id, homeId, title, seller, stage, stageSince, asking } = one;
    return {
      id,
      homeId,
      title,
      ...placeOf(vault, homeId),
      seller,
      stage,
      stageSince,
      ...(asking === undefined ? {} : { asking }),
      people: one.people.length,
    };
  };

  const edited = async (id: string, change: Parameters<typeof cases.edit>[1]): Promise<Case> => {
    const after = await cases.edit(id, change);
    if (!after) throw new ProblemError(problem('not-found'));
    return after;
  };

  return {
    'sale.list': ({ homeId }, emit, fail) =>
      againWhenChanged(
        vault,
        async () => {
          const all = (await cases.select()).filter((one) => homeId === undefined || one.homeId === homeId);
          emit({ cases: [...all].sort((a, b) => b.createdAt - a.createdAt).map(rowOf) });
        },
        fail,
      ),

    'sale.get': ({ id }, emit, fail) =>
      againWhenChanged(
        vault,
        async () => {
          const one = await cases.get(id);
          emit({ case: one ? viewOf(vault, one, await openSteps(one)) : null });
        },
        fail,
        id,
      ),

    'sale.open': async ({ homeId, seller, title }) => {
      await vault.archive.ready;
      if (!vault.archive.homes().has(homeId)) throw new ProblemError(problem('needs-home'));
      if ((await cases.count()) >= mostCases) throw new ProblemError(problem('too-large'));
      const opened = {
        id: `s-${crypto.randomUUID()}`,
        homeId,
        ...(seller ? { seller } : {}),
        ...(title ? { title } : {}),
      };
      const [added] = await cases.insert([newCase(opened, Date.now())]);
      if (!added) throw new Error('nothing was inserted');
      return rowOf(added);
    },

    'sale.discard': async ({ id }) => {
      const one = await cases.get(id);
      if (!one) throw new ProblemError(problem('not-found'));
      const isUntouched = one.rev === 1 && (await vault.entries.select({ subjectId: id })).length === 0;
      if (!isUntouched) throw new ProblemError(problem('sale-begun'));
      await cases.erase([id]);
      return {};
    },

    'sale.edit': async ({ id, edit }) => {
      let undo = {};
      await edited(id, (before) => {
        const change = editedCase(before, edit);
        undo = change.undo;
        return change.after;
      });
      return { undo };
    },

    'sale.move': async ({ id, to }) => {
      let from: Case['stage'] = to;
      const { stageSince } = await edited(id, (before) => {
        from = before.stage;
        if (from === to) return undefined;
        if (!mayMove(from, to)) throw new ProblemError(problem('sale-way'));
        if (!canMove(standingOf(before), to)) throw new ProblemError(problem('sale-lacks'));
        // Told apart from the move before, even within one millisecond.
        return { stage: to, stageSince: Math.max(Date.now(), before.stageSince + 1) };
      });
      return { from, stageSince };
    },

    'sale.moveBack': async ({ id, from, stageSince }) => {
      await edited(id, (before) => {
        if (before.stageSince !== stageSince) throw new ProblemError(problem('sale-way'));
        return { stage: from, stageSince: Math.max(Date.now(), stageSince + 1) };
      });
      return {};
    },
  };
}

/** Whenever the case (or any), a home or a paper changed: one after the other, and not more often than one can see. */
export function againWhenChanged(
  vault: Vault,
  tell: () => Promise<void>,
  fail: (error: unknown) => void,
  caseId?: string,
): () => void {
  let turn: Promise<void> = vault.archive.ready;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stopped = false;
  const next = () => {
    timer = undefined;
    turn = turn.then(() => (stopped ? undefined : tell())).catch(fail);
  };
  const soon = () => {
    timer ??= setTimeout(next, archiveSettlesMs);
  };
  next();
  const stops = [
    vault.archive.watch(soon),
    vault.cases.watch((changes) => {
      if (caseId === undefined || changes.some(({ id }) => id === caseId)) next();
    }),
  ];
  return () => {
    stopped = true;
    clearTimeout(timer);
    for (const stop of stops) stop();
  };
}
/** An archive that is being filled changes many times a second. */
const archiveSettlesMs = 300;

function placeOf(vault: Vault, homeId: string): Pick<CaseRow, 'street' | 'place'> {
  const address = vault.archive.homes().get(homeId)?.address;
  return { street: address?.street ?? '', place: `${address?.postalCode ?? ''} ${address?.place ?? ''}`.trim() };
}

/** Open steps only warn: who asks merely whether the way is barred need not know them. */
const standingOf = (one: Case, open: CaseStanding['open'] = []): CaseStanding => ({
  case: one,
  open,
  isAgreed: one.people.some(({ state }) => state === 'bought'),
});

function viewOf(vault: Vault, one: Case, open: CaseStanding['open']): CaseView {
  const { rev: _rev, updatedAt: _at, people, viewings: _viewings, visits: _visits, followUps: _after, ...said } = one;
  const standing = standingOf(one, open);
  return {
    ...said,
    ...placeOf(vault, one.homeId),
    papers: one.papers.map((paper) => ({ ...paper })),
    people: people.length,
    ways: stages
      .filter((to) => mayMove(one.stage, to))
      .map((to) => ({ to, isOpen: canMove(standing, to), lacks: lacking(standing, to).map((lack) => ({ ...lack })) })),
  };
}

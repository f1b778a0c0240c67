// What a stage asks for before it is left: one table. Most only warn, with what it costs to go on without; few bar the way.
import type { Case } from './case';
import { mayMove, type Stage, stages } from './stages';

/** What is known of a case when it is to move on. */
export interface CaseStanding {
  readonly case: Pick<Case, 'stage' | 'asking'>;
  /** Steps of the guide that are still open, by stage. */
  readonly open: readonly { readonly id: string; readonly stage: Stage }[];
  /** A bid was accepted. */
  readonly isAgreed: boolean;
}

interface Guard {
  /** Words under `sale.guard.<id>` and `.why`. */
  readonly id: string;
  /** Without it the next stage makes no sense. */
  readonly bars: boolean;
  readonly holds: (standing: CaseStanding) => boolean;
}

/** By the stage that is to be left, for going on. */
const guards: Readonly<Partial<Record<Stage, readonly Guard[]>>> = {
  pricing: [{ id: 'asking', bars: true, holds: ({ case: { asking } }) => asking !== undefined && asking > 0 }],
  negotiation: [{ id: 'agreed', bars: true, holds: ({ isAgreed }) => isAgreed }],
};

export interface Lack {
  readonly id: string;
  readonly sort: 'guard' | 'step';
  readonly bars: boolean;
}

/** What is missing on the way to a stage: going back, and giving up, ask for nothing. */
export function lacking(standing: CaseStanding, to: Stage): readonly Lack[] {
  const { stage: from } = standing.case;
  const isOn = stages.indexOf(to) > stages.indexOf(from);
  if (!isOn || (to === 'closed' && from !== 'completion')) return [];
  const passed = stages.slice(stages.indexOf(from), stages.indexOf(to));
  return [
    ...passed
      .flatMap((stage) => guards[stage] ?? [])
      .filter((guard) => !guard.holds(standing))
      .map(({ id, bars }): Lack => ({ id, sort: 'guard', bars })),
    ...standing.open
      .filter(({ stage }) => passed.includes(stage))
      .map(({ id }): Lack => ({ id, sort: 'step', bars: false })),
  ];
}

/** Whether the table lets it go there, and nothing that bars the way is missing. */
export const canMove = (standing: CaseStanding, to: Stage): boolean =>
  mayMove(standing.case.stage, to) && !lacking(standing, to).some(({ bars }) => bars);

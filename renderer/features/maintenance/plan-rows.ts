// The plan's rows over the port: as many windows as it takes, each kept live.
import { useEffect, useMemo, useState } from 'react';
import type { InputOf } from '../../../shared/api/contract';
import type { EngineContract } from '../../../shared/api/engine';
import type { Plan, PlannedRow } from '../../../shared/api/maintenance';
import type { Problem } from '../../../shared/problem';
import { eachOnce } from '../../each-once';
import { engine, useGeneration } from '../../ports';

type Ask = Omit<InputOf<EngineContract['maintenance.plan']>, 'from' | 'limit'>;

/** The most that one answer holds. */
const windowRows = 200;
/** A plan beyond this is looked at by area. */
const mostWindows = 5;

export type PlanRows = {
  readonly rows: readonly PlannedRow[];
  readonly plan: Plan | undefined;
  readonly problem: Problem | undefined;
};

export function usePlanRows(ask: Ask): PlanRows {
  const generation = useGeneration(engine);
  const key = JSON.stringify(ask);
  const [answers, setAnswers] = useState<{ readonly key: string; readonly plans: readonly Plan[] }>();
  const [problem, setProblem] = useState<Problem>();
  const count = answers?.key === key ? (answers.plans[0]?.count ?? 0) : 0;
  const windows = Math.min(mostWindows, Math.max(1, Math.ceil(count / windowRows)));
  // biome-ignore lint/correctness/useExhaustiveDependencies: `key` stands for the question.
  useEffect(() => {
    if (generation === 0) return;
    setProblem(undefined);
    const stops = Array.from({ length: windows }, (_, at) =>
      engine.live(
        'maintenance.plan',
        { ...ask, from: at * windowRows, limit: windowRows },
        (plan) =>
          setAnswers((before) => {
            const plans = before?.key === key ? [...before.plans] : [];
            plans[at] = plan;
            return { key, plans };
          }),
        (failed) => {
          if (failed.code !== 'unavailable') setProblem(failed);
        },
      ),
    );
    return () => {
      for (const stop of stops) stop();
    };
  }, [key, windows, generation]);
  return useMemo(
    () => ({
      rows: eachOnce(answers?.plans.flatMap((plan) => plan?.rows ?? []) ?? []),
      plan: answers?.plans[0],
      problem,
    }),
    [answers, problem],
  );
}

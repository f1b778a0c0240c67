// Live queries as hooks: the newest answer, kept on screen while the next question is under way.
import { useEffect, useState } from 'react';
import type { InputOf, LiveName, OutputOf } from '../shared/api/contract';
import type { EngineContract } from '../shared/api/engine';
import type { UiShellContract } from '../shared/api/shell';
import type { Problem } from '../shared/problem';
import { engine, shell, useGeneration } from './ports';

export type Live<T> = {
  readonly value: T | undefined;
  readonly problem: Problem | undefined;
  /** Whether the value answers the question now asked, not the one before. */
  readonly fresh: boolean;
};

type Answer<T> = { readonly key: string; readonly value: T | undefined; readonly problem: Problem | undefined };

/** `input` null asks nothing. */
export function useLive<K extends LiveName<EngineContract>>(
  name: K,
  input: InputOf<EngineContract[K]> | null,
): Live<OutputOf<EngineContract[K]>> {
  const generation = useGeneration(engine);
  const key = input === null ? '' : `${name} ${JSON.stringify(input)}`;
  const [answer, setAnswer] = useState<Answer<OutputOf<EngineContract[K]>> | undefined>(() => {
    const value = input === null ? undefined : engine.answered(name, input);
    return value === undefined ? undefined : { key, value, problem: undefined };
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: `key` stands for name and input.
  useEffect(() => {
    if (input === null || generation === 0) return;
    return engine.live(
      name,
      input,
      (value) =>
        setAnswer((before) =>
          before?.key === key && before.value === value ? before : { key, value, problem: undefined },
        ),
      (problem) => {
        // Gone for a moment: what is shown stays until the new engine answers.
        if (problem.code !== 'unavailable') setAnswer({ key, value: undefined, problem });
      },
    );
  }, [key, generation]);
  return { value: answer?.value, problem: answer?.problem, fresh: answer?.key === key };
}

export function useShellLive<K extends LiveName<UiShellContract>>(name: K): OutputOf<UiShellContract[K]> | undefined {
  const generation = useGeneration(shell);
  const [value, setValue] = useState<OutputOf<UiShellContract[K]>>();
  useEffect(() => {
    if (generation === 0) return;
    return shell.live(name, {} as InputOf<UiShellContract[K]>, setValue, () => {});
  }, [name, generation]);
  return value;
}

// How a contract is declared: name -> input -> output, for calls that answer once and live queries that answer again and again.
import type { Static, TSchema } from '@sinclair/typebox';

export type Call<I extends TSchema = TSchema, O extends TSchema = TSchema> = {
  readonly kind: 'call';
  readonly input: I;
  readonly output: O;
};
export type Live<I extends TSchema = TSchema, O extends TSchema = TSchema> = {
  readonly kind: 'live';
  readonly input: I;
  readonly output: O;
};
export type Contract = Readonly<Record<string, Call | Live>>;

export const call = <I extends TSchema, O extends TSchema>(input: I, output: O): Call<I, O> => ({
  kind: 'call',
  input,
  output,
});
export const live = <I extends TSchema, O extends TSchema>(input: I, output: O): Live<I, O> => ({
  kind: 'live',
  input,
  output,
});

export type InputOf<E> = E extends { readonly input: infer I extends TSchema } ? Static<I> : never;
export type OutputOf<E> = E extends { readonly output: infer O extends TSchema } ? Static<O> : never;

/** The names of a contract's calls, and of its live queries. */
export type CallName<C extends Contract> = {
  [K in keyof C & string]: C[K] extends Call ? K : never;
}[keyof C & string];
export type LiveName<C extends Contract> = {
  [K in keyof C & string]: C[K] extends Live ? K : never;
}[keyof C & string];

/** Stops a live query. */
export type Stop = () => void;

/** The serving side: a function per call; for a live query a function that emits until stopped. Throw ProblemError for an expected failure. */
export type Handlers<C extends Contract> = {
  readonly [K in keyof C & string]: C[K] extends Call
    ? (input: InputOf<C[K]>) => Promise<OutputOf<C[K]>>
    : C[K] extends Live
      ? (input: InputOf<C[K]>, emit: (value: OutputOf<C[K]>) => void, fail: (error: unknown) => void) => Stop
      : never;
};

/** The asking side. `call` rejects with ProblemError; a live query reports a problem through `onProblem` and is then over. */
export type Client<C extends Contract> = {
  call<K extends CallName<C>>(name: K, input: InputOf<C[K]>): Promise<OutputOf<C[K]>>;
  live<K extends LiveName<C>>(
    name: K,
    input: InputOf<C[K]>,
    onValue: (value: OutputOf<C[K]>) => void,
    onProblem?: (problem: import('../problem').Problem) => void,
  ): Stop;
  /** True until the port closed. Pending calls then reject with `unavailable`. */
  readonly open: boolean;
};

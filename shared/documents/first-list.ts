// The list that a home's archive opens on, as it is asked for: what the engine says of it at its last rest is shown first at the next start.

/** The first window is small: it is what a person waits for. */
export const firstRows = 30;

export const firstList = (homeId: string) =>
  ({ homeId, filter: {}, sort: 'date', limit: firstRows }) as const satisfies Readonly<Record<string, unknown>>;

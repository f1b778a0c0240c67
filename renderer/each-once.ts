// A list that comes in windows, each answered for itself: a row that moved from one to the next stands in both for a moment.

/** Each row once, where it stands first: drawn twice, a list of React Aria links its rows in a ring and never ends. */
export function eachOnce<T extends { readonly id: string }>(rows: readonly T[]): readonly T[] {
  const ids = new Set(rows.map(({ id }) => id));
  if (ids.size === rows.length) return rows;
  return rows.filter(({ id }) => ids.delete(id));
}

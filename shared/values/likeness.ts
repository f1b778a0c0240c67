// Whether two readings are of the same words, though recognition spoiled a letter or two of one.

/** At most one letter in eight may differ, and never a digit. */
export function readAlike(a: string, b: string): boolean {
  if (a === b) return true;
  if (a.replace(/\D/g, '') !== b.replace(/\D/g, '')) return false;
  const most = Math.floor(Math.max(a.length, b.length) / 8);
  return Math.abs(a.length - b.length) <= most && differences(a, b, most) <= most;
}

/** Levenshtein's distance, given up past `most`. */
function differences(a: string, b: string, most: number): number {
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const same = a.charAt(row - 1) === b.charAt(column - 1) ? 0 : 1;
      current.push(
        Math.min((previous[column - 1] ?? 0) + same, (previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1),
      );
    }
    if (Math.min(...current) > most) return most + 1;
    previous = current;
  }
  return previous[b.length] ?? most + 1;
}

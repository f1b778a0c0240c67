// Words that stand in every paper: beside others they decide nothing. Side by side they would be the dearest of all to look up, so their pairs are kept.

/** Folded. Norwegian, English and German: a query has no language. */
export const fillers: ReadonlySet<string> = new Set(
  (
    'og i pa for av til fra med en et ei den det som er om ved kr vi du jeg ' +
    'the of and to in for a an from with und der die das von mit zu im ein eine'
  ).split(' '),
);

/** What two of them in a row are kept as; undefined for any other two. No word has a space in it. */
export const pairOf = (one: string, other: string): string | undefined =>
  fillers.has(one) && fillers.has(other) ? `${one} ${other}` : undefined;

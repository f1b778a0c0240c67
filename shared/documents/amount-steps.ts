// Where the steps of the amount facet begin, in the currency's main unit; each goes up to the next.

export const amountSteps = [0, 1_000, 5_000, 20_000, 100_000, 1_000_000] as const;

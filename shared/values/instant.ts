// Moments as epoch milliseconds, and the day they fall on.

/** The day in UTC: the same on every machine that the archive is opened on. */
export const dayOf = (epochMs: number): string => new Date(epochMs).toISOString().slice(0, 10);

/** The day of a moment of the ledger, seconds since the Unix epoch, UTC. */
export const dayOf = (seconds: number): string => new Date(seconds * 1000).toISOString().slice(0, 10);

export const yearOf = (date: string): number => Number(date.slice(0, 4));

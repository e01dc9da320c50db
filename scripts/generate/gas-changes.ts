/** Gas by operation. */
export type Gas = Readonly<Record<string, number>>;

/** A rise above this share is reviewed like code. */
const REVIEWED_ABOVE = 0.01;

/** The number with blanks between its thousands. */
export const spaced = (amount: number): string => amount.toString().replace(/\B(?=(\d{3})+$)/g, ' ');

/** What a reviewer wants to know of a change of the table, one line an operation. */
export const gasChanges = (before: Gas, now: Gas): string[] =>
  [...new Set([...Object.keys(before), ...Object.keys(now)])].sort().flatMap((name) => {
    const [old, measured] = [before[name], now[name]];
    if (old === measured) return [];
    if (old === undefined) return [`${name}: new, ${spaced(measured ?? 0)} gas`];
    if (measured === undefined) return [`${name}: gone, was ${spaced(old)} gas`];
    const share = (measured - old) / old;
    const change = `${name}: ${spaced(old)} to ${spaced(measured)} gas, ${(100 * share).toFixed(2)} %`;
    const verdict = 'RISES BY MORE THAN 1 %, its reason belongs in the commit message';
    return [share > REVIEWED_ABOVE ? `${change}: ${verdict}` : change];
  });

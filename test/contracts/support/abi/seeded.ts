/**
 * Pseudo-random numbers that are the same in every run: mulberry32.
 *
 * @returns A function that gives whole numbers from 0 to below its argument.
 */
export const seeded = (seed: number): ((below: number) => number) => {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
};

/** The same items in another order (Fisher and Yates). */
export const shuffled = <Item>(items: readonly Item[], random: (below: number) => number): Item[] => {
  const rest = [...items];
  return items.flatMap(() => rest.splice(random(rest.length), 1));
};

import { type Exact, ZERO } from '../../core/exact.ts';

/** Nothing that is owed, paid or missing is negative. */
export const atLeastZero = (value: Exact): Exact => (value.s < 0n ? ZERO : value);

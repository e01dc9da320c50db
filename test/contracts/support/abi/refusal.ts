import type { Contracts } from './chain.ts';

/** `accepted`, or the name of the custom error that the contracts refuse with. */
export const outcomeOf = async (
  { issuers, declarations }: Pick<Contracts, 'issuers' | 'declarations'>,
  action: () => Promise<unknown>,
): Promise<string> => {
  try {
    await action();
    return 'accepted';
  } catch (error) {
    const data = typeof error === 'object' && error !== null && 'data' in error ? error.data : undefined;
    if (typeof data !== 'string') throw error;
    const parsed = declarations.interface.parseError(data) ?? issuers.interface.parseError(data);
    if (parsed === null) throw error;
    return parsed.name;
  }
};

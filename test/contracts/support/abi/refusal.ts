import type { Contract } from 'ethers';

/** `accepted`, or the name of the custom error of one of these contracts that the call is refused with. */
export const outcomeOf = async (
  contracts: Readonly<Record<string, Contract>>,
  action: () => Promise<unknown>,
): Promise<string> => {
  try {
    await action();
    return 'accepted';
  } catch (error) {
    const data = typeof error === 'object' && error !== null && 'data' in error ? error.data : undefined;
    if (typeof data !== 'string') throw error;
    for (const { interface: abi } of Object.values(contracts)) {
      const refusal = abi.parseError(data);
      if (refusal !== null) return refusal.name;
    }
    throw error;
  }
};

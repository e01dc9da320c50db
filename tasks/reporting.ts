import { errorResult, successfulResult } from 'hardhat/utils/result';
import { KisekiError } from '../sdk/src/core/errors.ts';

/** Runs a task's action; an error that a user can meet becomes a sentence and a failed task, not a stack trace. */
export const reporting = async (action: () => Promise<void>) => {
  try {
    await action();
    return successfulResult();
  } catch (error) {
    if (!(error instanceof KisekiError)) throw error;
    console.error(`${error.code}: ${error.message}\n${error.hint}`);
    return errorResult();
  }
};

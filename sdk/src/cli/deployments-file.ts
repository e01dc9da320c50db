import { join } from 'node:path';
import { type Deployment, parseDeployment } from '../ledger/deployment.ts';
import type { Context } from './context.ts';
import { inFile, readTextIfAny } from './io/files.ts';

/** The deployments file that the user names, if any. */
export type NamedDeployment = { readonly deployment?: string | undefined };

export const deploymentPath = ({ home }: Context, { deployment }: NamedDeployment): string =>
  deployment ?? join(home, 'deployment.json');

/** The deployments file, or `null` when there is none. */
export const readDeployment = async (
  context: Context,
  input: NamedDeployment,
): Promise<Deployment | null> => {
  const file = deploymentPath(context, input);
  const text = await readTextIfAny(file);
  return text === null ? null : inFile(file, () => parseDeployment(text));
};

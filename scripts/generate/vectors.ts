import type { GeneratedFile } from './generated-file.ts';
import { identifierVectors } from './vectors/identifiers.ts';
import { merkleVectors } from './vectors/merkle.ts';
import { typedDataVectors } from './vectors/typed-data.ts';

const file = (name: string, vectors: unknown): GeneratedFile => ({
  path: `test/vectors/${name}.json`,
  text: `${JSON.stringify(vectors, null, 2)}\n`,
});

/** What TypeScript and Solidity must both compute, made with libraries that are neither. */
export const vectorFiles = async (): Promise<GeneratedFile[]> => [
  file('identifiers', identifierVectors()),
  file('merkle', merkleVectors()),
  file('typed-data', await typedDataVectors()),
];

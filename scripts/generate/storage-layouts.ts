import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { GeneratedFile } from './generated-file.ts';

type Layout = {
  readonly storage: readonly { label: string; slot: string; offset: number; type: string }[];
  readonly types: Readonly<
    Record<
      string,
      {
        label: string;
        numberOfBytes: string;
        members?: { label: string; slot: string; offset: number; type: string }[];
      }
    >
  >;
};

const contracts = {
  'contracts/identity/IssuerRegistry.sol': 'IssuerRegistry',
  'contracts/ledger/DeclarationRegistry.sol': 'DeclarationRegistry',
} as const;

/** Type names of the compiler end in numbers of its syntax tree, which change with every edit anywhere. */
const stable = (type: string): string => type.replace(/\)\d+_storage/g, ')').replace(/\)\d+/g, ')');

const plain = ({ storage, types }: Layout) => ({
  storage: storage.map(({ label, slot, offset, type }) => ({ label, slot, offset, type: stable(type) })),
  types: Object.fromEntries(
    Object.entries(types).map(([name, { label, numberOfBytes, members }]) => [
      stable(name),
      {
        label,
        numberOfBytes,
        ...(members === undefined
          ? {}
          : {
              members: members.map((member) => ({
                label: member.label,
                slot: member.slot,
                offset: member.offset,
                type: stable(member.type),
              })),
            }),
      },
    ]),
  ),
});

const readJson = (path: string) => JSON.parse(readFileSync(path, 'utf8'));

/**
 * The storage layout of each contract, which storage proofs of facts rely on (DESIGN, ledger rule 6). The artifact names
 * the build that it comes from; builds of before may lie beside it.
 */
export const storageLayoutFiles = (root: string): GeneratedFile[] =>
  Object.entries(contracts).map(([source, name]) => {
    const artifacts = join(root, 'artifacts');
    const { buildInfoId, inputSourceName } = readJson(join(artifacts, source, `${name}.json`));
    const { output } = readJson(join(artifacts, 'build-info', `${buildInfoId}.output.json`));
    const { storageLayout } = output.contracts[inputSourceName][name];
    return {
      path: `contracts/storage/${name}.json`,
      text: `${JSON.stringify(plain(storageLayout), null, 2)}\n`,
    };
  });

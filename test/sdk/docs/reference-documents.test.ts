import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { blocksOf } from '../../../scripts/docs/blocks.ts';
import { ASKED_CHECK_NAMES, CHECK_NAMES as REQUIRABLE } from '../../../sdk/src/verify/check-names.ts';
import { parsePolicy } from '../../../sdk/src/verify/index.ts';

const CHECK_NAMES = [...REQUIRABLE, ...ASKED_CHECK_NAMES];
const root = new URL('../../../', import.meta.url);
const read = (path: string): string => readFileSync(fileURLToPath(new URL(path, root)), 'utf8');

/** The first cells of the rows of every table, without their back quotes. */
const rowsOf = (markdown: string): string[] =>
  [...markdown.matchAll(/^\| `([^`]+)` \|/gm)].map(([, cell = '']) => cell);

type SchemaNode = {
  anyOf?: SchemaNode[];
  oneOf?: SchemaNode[];
  properties?: Record<string, SchemaNode>;
  items?: SchemaNode;
};

/** Paths of every field below a node of a JSON Schema, as `inputs[].quantity.value`. */
const fieldPaths = (node: SchemaNode, path = ''): string[] => [
  ...[...(node.anyOf ?? []), ...(node.oneOf ?? [])].flatMap((choice) => fieldPaths(choice, path)),
  ...Object.entries(node.properties ?? {}).flatMap(([name, child]) => {
    const here = path === '' ? name : `${path}.${name}`;
    return [here, ...fieldPaths(child, here)];
  }),
  ...(node.items === undefined ? [] : fieldPaths(node.items, `${path}[]`)),
];
const fieldsOf = (schema: string): string[] => [
  ...new Set(fieldPaths(JSON.parse(read(`docs/reference/${schema}.schema.json`)))),
];

/** String literals of the form `prefix.word` in the sources of a folder. */
const codesIn = (folder: string, prefixes: readonly string[]): string[] => {
  const literal = new RegExp(`'((?:${prefixes.join('|')})\\.[a-z-]+)'`, 'g');
  const files = readdirSync(fileURLToPath(new URL(folder, root))).filter((file) => file.endsWith('.ts'));
  return [...new Set(files.flatMap((file) => [...read(`${folder}/${file}`).matchAll(literal)]))].map(
    ([, code = '']) => code,
  );
};

describe('the documents', () => {
  it('have a row for each field of a declaration, and for no other', () => {
    const document = read('docs/declaration.md');
    expect(rowsOf(document).sort()).to.deep.equal(fieldsOf('declaration-1').sort());
  });

  it('have a row for each check, in the order of the report, with what it proves and its moment', () => {
    const section = read('docs/verification.md')
      .split('\n## ')
      .find((part) => part.startsWith('The checks'));
    expect(rowsOf(section ?? '')).to.deep.equal([...CHECK_NAMES]);
    for (const name of CHECK_NAMES)
      expect(section, name).to.match(new RegExp(`^\\| \`${name}\` \\| .{20,} \\| .{3,} \\|$`, 'm'));
  });

  it('name every code that a check can end with', () => {
    const document = read('docs/verification.md');
    const codes = codesIn('sdk/src/verify/checks', CHECK_NAMES);
    expect(codes.length).to.be.above(50);
    expect(codes.filter((code) => !document.includes(`\`${code}\``))).to.deep.equal([]);
  });

  it('show a policy that is one, and explain each of its fields', () => {
    const document = read('docs/verification.md');
    const shown = blocksOf(document).find(({ language }) => language === 'json');
    expect(parsePolicy(shown?.code).requiredChecks).to.deep.equal([...REQUIRABLE]);
    const fields = fieldsOf('policy-1').filter((path) => !/[.[]/.test(path));
    expect(rowsOf(document)).to.include.members(fields);
  });

  it('have a row for each field of a bundle and of a deployments file', () => {
    expect(rowsOf(read('docs/bundle.md'))).to.include.members(fieldsOf('bundle-1'));
    const contract = fieldsOf('deployment-1').map((path) =>
      path.replace(/^contracts\.[A-Za-z]+/, 'contracts.*'),
    );
    expect(rowsOf(read('docs/ledger.md'))).to.include.members([...new Set(contract)]);
  });

  it('name every code of a refused credential', () => {
    const document = read('docs/credential.md');
    const codes = codesIn('sdk/src/credential', ['credential']);
    expect(codes.filter((code) => !document.includes(`\`${code}\``))).to.deep.equal([]);
  });

  it('name every error of an identity, of the ledger and of a bundle', () => {
    for (const [folder, prefix, path] of [
      ['sdk/src/identity', 'identity', 'docs/identity.md'],
      ['sdk/src/ledger', 'ledger', 'docs/ledger.md'],
      ['sdk/src/bundle', 'bundle', 'docs/bundle.md'],
    ] as const) {
      const document = read(path);
      const codes = codesIn(folder, [prefix]);
      expect(codes, path).not.to.deep.equal([]);
      expect(
        codes.filter((code) => !document.includes(`\`${code}\``)),
        path,
      ).to.deep.equal([]);
    }
  });
});

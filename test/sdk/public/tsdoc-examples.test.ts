import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { formatWithOptions } from 'node:util';
import { expect } from 'chai';
import ts from 'typescript';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const entry = join(root, 'sdk', 'src', 'index.ts');
/** Inside the checkout, so that examples find the packages that they import. */
const folder = join(root, '.docs-check', 'tsdoc');

/** What an integrator starts with; each shows by an example how it is called. */
const VERBS = [
  ...['parseDeclaration', 'completeDraft', 'specificEmbedded'],
  ...['issueCredential', 'presentCredential', 'openCredential'],
  ...['buildTree', 'proofOf', 'parseBundle', 'verifyBundle', 'parsePolicy'],
  ...['createDidResolver', 'createRpcReader', 'submitCall', 'saveKey', 'loadKey'],
  ...['signerFromSecret', 'signerFromViemAccount', 'signerFromEthersWallet', 'externalSigner'],
  ...['assess', 'findDefaultValue', 'computeInstallation'],
];

type Example = { readonly name: string; readonly code: string };

const exportedName = (statement: ts.Statement): string | undefined => {
  if (!ts.canHaveModifiers(statement)) return undefined;
  const isExported = ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
  if (isExported !== true) return undefined;
  const declared = ts.isVariableStatement(statement)
    ? statement.declarationList.declarations[0]?.name
    : undefined;
  return declared !== undefined && ts.isIdentifier(declared) ? declared.text : undefined;
};

/** The `ts` blocks of the `@example` tags above the exports of a source. */
const examplesOf = (path: string): Example[] => {
  const text = readFileSync(path, 'utf8');
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest);
  return file.statements.flatMap((statement) => {
    const name = exportedName(statement);
    if (name === undefined) return [];
    const comment = text.slice(statement.getFullStart(), statement.getStart(file)).replaceAll(/^ \* ?/gm, '');
    return [...comment.matchAll(/@example\n```ts\n(.*?)\n```/gs)].map(([, code = '']) => ({ name, code }));
  });
};

const sources = readdirSync(join(root, 'sdk', 'src'), { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts') && !path.endsWith('.generated.ts'))
  .map((path) => join(root, 'sdk', 'src', path));
const examples = sources.flatMap(examplesOf);
const fileOf = ({ name }: Example): string => join(folder, `${name}.ts`);

/** A chain would have to run there: such an example is held against the types only. */
const needsChain = ({ code }: Example): boolean => code.includes('127.0.0.1:8545');

/** What an example says that it prints: the comments behind its `console.log` calls. */
const promised = (code: string): string[] =>
  [...code.matchAll(/^.*console\.log\(.*\); \/\/ (.*)$/gm)].map(([, output = '']) => output);

/** Runs an example from the sources and returns what it prints. */
const printed = async (example: Example): Promise<string[]> => {
  const code = example.code.replaceAll("'@kiseki/sdk'", `'${pathToFileURL(entry).href}'`);
  const file = join(folder, `${example.name}.run.ts`);
  writeFileSync(file, code);
  const lines: string[] = [];
  const { log } = console;
  console.log = (...values: unknown[]) => {
    lines.push(formatWithOptions({ colors: false }, ...values));
  };
  try {
    await import(pathToFileURL(file).href);
  } finally {
    console.log = log;
  }
  return lines;
};

describe('the examples in the documentation of the SDK', function () {
  this.timeout(120_000);
  const { TMPDIR } = process.env;
  let temporary: string;
  before(() => {
    mkdirSync(folder, { recursive: true });
    for (const example of examples) writeFileSync(fileOf(example), example.code);
    temporary = mkdtempSync(join(tmpdir(), 'kiseki-examples-'));
    process.env.TMPDIR = temporary;
  });
  after(() => {
    if (TMPDIR === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = TMPDIR;
    rmSync(temporary, { recursive: true, force: true });
    rmSync(folder, { recursive: true, force: true });
  });

  it('show how each of the main verbs is called', () => {
    const shown = new Set(examples.map(({ name }) => name));
    expect(VERBS.filter((verb) => !shown.has(verb))).to.deep.equal([]);
  });

  it('compile under the strictest rules', () => {
    const { options } = ts.parseJsonConfigFileContent(
      ts.readConfigFile(join(root, 'tsconfig.json'), ts.sys.readFile).config,
      ts.sys,
      root,
    );
    const program = ts.createProgram(examples.map(fileOf), {
      ...options,
      noEmit: true,
      noUnusedLocals: true,
      paths: { '@kiseki/sdk': [entry] },
    });
    const complaints = examples
      .flatMap((example) => program.getSemanticDiagnostics(program.getSourceFile(fileOf(example))))
      .map(
        ({ file, messageText }) => `${file?.fileName}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`,
      );
    expect(complaints).to.deep.equal([]);
  });

  for (const example of examples.filter((one) => !needsChain(one))) {
    it(`of ${example.name} prints what it says`, async () => {
      expect(promised(example.code), 'an example that shows nothing').not.to.deep.equal([]);
      expect(await printed(example)).to.deep.equal(promised(example.code));
    });
  }
});

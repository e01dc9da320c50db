// Runs every command and code block of the READMEs and of docs/ as written, and compares what the documents show with
// what really comes out; follows every link within the repository. `--update` writes the real output into the documents instead.
import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Block, blocksOf, stepsOf } from './docs/blocks.ts';
import { anchorsOf, linksOf } from './docs/links.ts';
import { mask } from './docs/mask.ts';
import { runConsole } from './docs/run-console.ts';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const update = process.argv.includes('--update');
/** For all commands of one document: the README runs the demo and the tutorial. */
const timeoutMs = 600_000;

/** Languages that are read, not run. */
const illustrations = new Set(['text', 'mermaid']);
/** `npm test` is what runs this check: running it again would never end. */
const runsItself = new Set(['npm test']);

const documents = [
  ...readdirSync(root).filter((name) => name.endsWith('.md')),
  ...readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => join('docs', name)),
  join('sdk', 'README.md'),
  join('examples', 'README.md'),
].sort();

const environment = (home: string) => ({
  ...process.env,
  PATH: [join(root, 'node_modules', '.bin'), process.env.PATH].join(delimiter),
  KISEKI_HOME: home,
  NO_COLOR: '1',
});

/** Runs the shell blocks of one document in one shell; returns the document as it should read, and the complaints. */
const checkShell = (path: string, markdown: string, blocks: readonly Block[], home: string) => {
  const steps = blocks.flatMap((block) =>
    block.language === 'console'
      ? stepsOf(block.code).map((step) => ({ ...step, block, shown: true }))
      : [{ command: block.code, output: '', block, shown: false }],
  );
  const runnable = steps.filter((step) => !runsItself.has(step.command.trim()));
  const results = runConsole(
    runnable.map((step) => step.command),
    { cwd: root, env: environment(home), timeoutMs },
  );
  const complaints: string[] = [];
  let text = markdown;
  for (const [index, step] of runnable.entries()) {
    const result = results[index];
    const where = `${path}:${step.block.line}: ${step.command.split('\n')[0]}`;
    if (result === undefined) {
      complaints.push(`${where}\n  did not run, or did not end in time`);
    } else if (result.exitCode !== 0) {
      complaints.push(`${where}\n  exit code ${result.exitCode}\n${result.output}`);
    } else if (step.shown && mask(result.output) !== mask(step.output)) {
      if (!update) complaints.push(`${where}\n  shown:\n${step.output}\n  real:\n${result.output}`);
      const shown = `\n$ ${step.command}${step.output === '' ? '' : `\n${step.output}`}\n`;
      const real = `\n$ ${step.command}${result.output === '' ? '' : `\n${result.output}`}\n`;
      text = text.replace(shown, () => real);
    }
  }
  return { text, complaints };
};

/** Runs a TypeScript block as a module beside the workspace, so that it imports the package as a user would. */
const checkTypeScript = (path: string, block: Block, home: string): string[] => {
  const folder = join(root, '.docs-check');
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${path.replaceAll(/\W/g, '-')}-${block.line}.ts`);
  writeFileSync(file, block.code);
  try {
    const { status, stderr } = spawnSync('node', [file], {
      cwd: root,
      env: environment(home),
      encoding: 'utf8',
      timeout: timeoutMs,
    });
    return status === 0 ? [] : [`${path}:${block.line}: ts block failed\n${stderr}`];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

const checkJson = (path: string, block: Block): string[] => {
  try {
    JSON.parse(block.code);
    return [];
  } catch (error) {
    return [`${path}:${block.line}: not JSON: ${String(error)}`];
  }
};

/** A link that leads nowhere: to a file that is not there, or to a heading that its page does not have. */
const checkLinks = (path: string, markdown: string): string[] =>
  linksOf(markdown).flatMap(({ target, line }) => {
    const [file = '', heading] = target.split('#');
    const linked = file === '' ? path : join(dirname(path), file);
    if (!existsSync(join(root, linked))) return [`${path}:${line}: ${target}: there is no ${linked}`];
    if (heading === undefined || anchorsOf(readFileSync(join(root, linked), 'utf8')).includes(heading))
      return [];
    return [`${path}:${line}: ${target}: ${linked} has no such heading`];
  });

const complaints: string[] = [];
let checked = 0;
let links = 0;
for (const path of documents) {
  const markdown = readFileSync(join(root, path), 'utf8');
  const blocks = blocksOf(markdown);
  const home = mkdtempSync(join(tmpdir(), 'kiseki-docs-'));
  try {
    const shell = blocks.filter((block) => block.language === 'sh' || block.language === 'console');
    const { text, complaints: found } = checkShell(path, markdown, shell, home);
    complaints.push(...found, ...checkLinks(path, markdown));
    links += linksOf(markdown).length;
    if (update && text !== markdown) writeFileSync(join(root, path), text);
    for (const block of blocks.filter((candidate) => !shell.includes(candidate))) {
      if (block.language === 'ts') complaints.push(...checkTypeScript(path, block, home));
      else if (block.language === 'json') complaints.push(...checkJson(path, block));
      else if (!illustrations.has(block.language))
        complaints.push(`${path}:${block.line}: nobody runs a block in "${block.language}"`);
    }
    checked += blocks.length;
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

for (const complaint of complaints) console.error(complaint);
console.log(
  `${checked} blocks and ${links} links of ${documents.length} documents, ${complaints.length} complaints`,
);
if (complaints.length > 0) {
  console.error(
    `run \`node ${relative(process.cwd(), fileURLToPath(import.meta.url))} --update\` to take over real output`,
  );
  process.exitCode = 1;
}

import { outputSchema } from '../../sdk/src/cli/action.ts';
import type { Command, Flag } from '../../sdk/src/cli/command.ts';
import { COMMANDS, GROUPS } from '../../sdk/src/cli/commands/index.ts';
import { COMMON } from '../../sdk/src/cli/options.ts';
import { REASONS } from '../../sdk/src/ledger/reasons.ts';
import type { GeneratedFile } from './generated-file.ts';
import { shapeText } from './shape-text.ts';

const INTRODUCTION = `# The command line

Generated from the commands themselves by \`npm run generate\`. \`kiseki COMMAND --help\` shows the same.

## What holds for every command

- **Home.** Keys, the outbox of unfinished transactions, the local chain, the deployments file and the default policy are
  in one folder: \`--home\`, else \`KISEKI_HOME\`, else \`~/.kiseki\`. Readable by its owner alone.
- **Which node.** \`--rpc\`, else \`KISEKI_RPC\`, else the local chain that runs from the home. There is no other: nothing is
  sent to anybody's node unless you name it.
- **Passwords** come from \`--password-file\`, from \`--password-fd\`, or from a prompt when both standard input and standard
  error are a terminal. Never from an argument or the environment, which other processes can read.
- **\`--json\`** prints the result on standard output in the shape shown with each command. An error is
  \`{"error":{"code","message","hint"}}\` on standard error, with \`problems\` (\`path\`, \`message\`) where an input is wrong.
- **\`--dry-run\`** simulates a write on the newest state: who would act, in which role, the gas, the effect. No password is
  asked, nothing is signed or sent.
- **Safe to kill.** A signed transaction is on disk before it goes to the network. The same command again waits for it,
  and makes no second one.
- **Files** appear whole or not at all, and none is replaced without \`--force\`, except those with the ending .anchor.json: they
  say what the ledger says. What discloses a whole declaration (credentials, bundles) is readable by its owner alone.

| exit code | meaning |
|---|---|
| 0 | good |
| 1 | a verification that is not valid |
| 2 | usage, or bad input; nothing was written |
| 3 | chain or network not reachable, or it cannot be decided |
| 4 | refused by the ledger |
| 70 | a defect of Kiseki: please report it |

## Reasons

Suspensions, revocations and supersessions carry a reason code. Other numbers up to 65535 are an authority's own.

| reason | code |
|---|---|
${Object.entries(REASONS)
  .map(([name, code]) => `| \`${name}\` | ${code} |`)
  .join('\n')}

Options of every command:

${optionTable(COMMON)}
`;

function optionTable(options: readonly Flag[]): string {
  const row = ({ flags, description, choices, default: value, required }: Flag): string => {
    const notes = [
      ...(choices === undefined ? [] : [`one of ${choices.map((one) => `\`${one}\``).join(', ')}`]),
      ...(value === undefined ? [] : [`default \`${value}\``]),
      ...(required === true ? ['required'] : []),
    ];
    return `| \`${flags}\` | ${[description, ...notes].join('; ').replaceAll('|', '\\|')} |`;
  };
  return ['| option | meaning |', '|---|---|', ...options.map(row)].join('\n');
}

const section = async (command: Command): Promise<string> => {
  const { name, summary, description, args, options, examples } = command;
  const { action } = await command.load();
  const usage = [
    'kiseki',
    name,
    ...args.map((one) => one.name),
    ...(options.length > 0 ? ['[options]'] : []),
  ];
  return [
    `### \`${usage.join(' ')}\``,
    `${summary[0]?.toUpperCase()}${summary.slice(1)}.${description === '' ? '' : ` ${description}`}`,
    ...(args.length === 0 ? [] : [args.map((one) => `- \`${one.name}\`: ${one.description}`).join('\n')]),
    ...(options.length === 0 ? [] : [optionTable(options)]),
    `For example:\n${examples.map((one) => `- \`${one}\``).join('\n')}`,
    `\`--json\` prints:\n\n\`\`\`text\n${shapeText(outputSchema(action))}\n\`\`\``,
  ].join('\n\n');
};

/** Headings for commands of one word, which stand in no group. */
const topics: Readonly<Record<string, string>> = { deploy: 'The ledger', doctor: 'When something is wrong' };

const headingOf = ({ name }: Command): string => {
  const [group = '', leaf] = name.split(' ');
  return leaf === undefined
    ? (topics[name] ?? 'Declarations and evidence')
    : `\`${group}\`: ${GROUPS[group] ?? ''}`;
};

/** docs/cli.md, from the commands as data. */
export const cliDocsFiles = async (): Promise<GeneratedFile[]> => {
  const parts = [INTRODUCTION];
  let heading = '';
  for (const command of COMMANDS) {
    if (headingOf(command) !== heading) parts.push(`## ${headingOf(command)}`);
    heading = headingOf(command);
    parts.push(await section(command));
  }
  return [
    {
      path: 'docs/cli.md',
      text: `${parts
        .join('\n\n')
        .replaceAll(/\n{3,}/g, '\n\n')
        .trimEnd()}\n`,
    },
  ];
};

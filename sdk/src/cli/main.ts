import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { CommanderError, Option, Command as Program } from 'commander';
import { KisekiError } from '../core/errors.ts';
import type { Command, Flag } from './command.ts';
import { COMMANDS, GROUPS } from './commands/index.ts';
import type { Context } from './context.ts';
import { CliError } from './errors.ts';
import { EXIT, exitCodeOf } from './exit-codes.ts';
import { askAtTerminal } from './io/password.ts';
import { createProgress } from './io/progress.ts';
import { styleFor } from './io/style.ts';
import { COMMON } from './options.ts';

/** From the manifest, which lies two folders up from the sources and from what is built. */
const { version } = createRequire(import.meta.url)('../../package.json') as { version: string };

const collect = (value: string, before: string[] | undefined): string[] => [...(before ?? []), value];

const optionOf = ({ flags, description, choices, default: value, required, repeatable }: Flag): Option => {
  const option = new Option(flags, description);
  if (choices !== undefined) option.choices([...choices]);
  if (value !== undefined) option.default(value);
  if (repeatable === true) option.argParser(collect);
  return option.makeOptionMandatory(required === true);
};

const argumentKey = (name: string): string => name.replaceAll(/[<>[\].]/g, '');

const helpAfter = ({ description, examples }: Command, fit: (text: string) => string): string =>
  [
    '',
    ...(description === '' ? [] : [fit(description), '']),
    'Examples:',
    ...examples.map((one) => `  $ ${one}`),
  ].join('\n');

type Run = (command: Command, input: Readonly<Record<string, unknown>>) => Promise<void>;

/** Adds one command below its group, which appears with its first command. */
const addCommand = (program: Program, command: Command, run: Run): void => {
  const words = command.name.split(' ');
  const [group = '', leaf] = words;
  const parent =
    leaf === undefined
      ? program
      : (program.commands.find((one) => one.name() === group) ??
        program
          .command(group)
          .description(GROUPS[group] ?? '')
          .helpCommand(false));
  const added = parent
    .command(leaf ?? group)
    .summary(command.summary)
    .description(command.summary);
  for (const { name, description } of command.args) added.argument(name, description);
  for (const flag of [...command.options, ...COMMON]) added.addOption(optionOf(flag));
  // As wide as what commander prints above it.
  const fit = (text: string): string => added.createHelp().boxWrap(text, process.stdout.columns ?? 80);
  added.addHelpText('after', () => helpAfter(command, fit));
  added.action(async (...received: unknown[]) => {
    const values = command.args.map(({ name }, index) => [argumentKey(name), received[index]]);
    await run(command, { ...added.opts(), ...Object.fromEntries(values) });
  });
};

/** A variable of the environment; one that is set to nothing counts as not set, or the home would be any folder that one is in. */
const setOf = (name: string): string | undefined => process.env[name] || undefined;

const contextOf = (home: unknown, json: boolean): Context => {
  if (home === '') {
    throw new CliError('cli.usage', '--home names no folder', {
      hint: 'is a variable of the shell not set? Leave --home out for KISEKI_HOME or ~/.kiseki',
    });
  }
  const folder = typeof home === 'string' ? home : (setOf('KISEKI_HOME') ?? join(homedir(), '.kiseki'));
  const say = json ? () => undefined : (text: string) => void process.stderr.write(`${text}\n`);
  return {
    home: resolve(folder),
    rpcOfEnvironment: setOf('KISEKI_RPC'),
    now: () => Math.floor(Date.now() / 1000),
    style: styleFor(process.stdout),
    say,
    progress: json ? () => undefined : createProgress(process.stderr),
    askPassword: process.stdin.isTTY === true && process.stderr.isTTY === true ? askAtTerminal : null,
  };
};

const print = (stream: NodeJS.WriteStream, text: string): void => {
  stream.write(text.endsWith('\n') ? text : `${text}\n`);
};

/**
 * A reader that closes early (`| head`) is no error, and changes no exit code: a bundle that is not valid stays so. A disk
 * that is full is one.
 */
const tolerateEarlyReaders = (): void => {
  process.stderr.on('error', () => undefined);
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') return;
    print(process.stderr, `cannot write the result: ${error.message}`);
    process.exit(EXIT.badInput);
  });
};

const reportJson = (error: unknown): void => {
  const { code, message, hint, problems } =
    error instanceof KisekiError
      ? error
      : { code: 'defect', message: String(error), hint: 'please report it', problems: [] };
  const body = { code, message, hint, ...(problems.length === 0 ? {} : { problems }) };
  print(process.stderr, JSON.stringify({ error: body }));
};

/** Shown of a long list of problems; `--json` has all. */
const MAX_SHOWN = 50;

const reportText = (error: unknown): void => {
  const style = styleFor(process.stderr);
  if (!(error instanceof KisekiError)) {
    print(process.stderr, `${style.bad('defect')}  ${error instanceof Error ? error.stack : String(error)}`);
    print(process.stderr, 'this should not happen: please report it with the command that you ran');
    return;
  }
  print(process.stderr, `${style.bad('error')}  ${error.message} ${style.faint(`[${error.code}]`)}`);
  for (const { path, message } of error.problems.slice(0, MAX_SHOWN))
    print(process.stderr, `       ${path === '' ? '(the whole input)' : path}: ${message}`);
  if (error.problems.length > MAX_SHOWN)
    print(process.stderr, `       and ${error.problems.length - MAX_SHOWN} more: --json has all`);
  print(process.stderr, `${style.strong('hint')}   ${error.hint}`);
};

/** Commander has said what is wrong, unless JSON was asked for. */
const exitOfCommander = (error: CommanderError, json: boolean): number => {
  if (error.exitCode === 0) return EXIT.ok;
  if (json) {
    const message = error.message.replace(/^error: /, '');
    const hint = 'the same command with --help shows what it takes';
    print(process.stderr, JSON.stringify({ error: { code: 'cli.usage', message, hint } }));
  }
  return EXIT.badInput;
};

const buildProgram = (json: boolean, run: Run): Program => {
  const program = new Program('kiseki')
    .description(
      'Declare, anchor, verify and trace the emissions of goods, from the first supplier to the importer.',
    )
    .version(version)
    .exitOverride()
    .showHelpAfterError('(add --help for what it takes)')
    .configureOutput({ writeErr: (text) => void (json || process.stderr.write(text)) })
    .helpCommand(false);
  program.addHelpText(
    'after',
    '\nEach command explains itself with --help. Exit codes: 0 good, 1 not valid,\n2 bad input, 3 not reachable or undecided, 4 refused by the ledger.',
  );
  for (const command of COMMANDS) addCommand(program, command, run);
  const inherit = (parent: Program): void => {
    for (const child of parent.commands) {
      child.copyInheritedSettings(parent);
      inherit(child);
    }
  };
  inherit(program);
  return program;
};

/**
 * Runs one command line.
 *
 * @param argv What stands after `kiseki`.
 * @returns The exit code: docs/cli.md.
 */
export const main = async (argv: readonly string[]): Promise<number> => {
  // Before parsing, since an error of parsing is printed as JSON too.
  const json = argv.includes('--json');
  tolerateEarlyReaders();
  let exitCode: number = EXIT.ok;
  const program = buildProgram(json, async (command, { json: asked, home, ...input }) => {
    const { action } = await command.load();
    const { data, text, exitCode: code } = await action.run(input, contextOf(home, asked === true));
    print(process.stdout, asked === true ? JSON.stringify(data, null, 2) : text);
    exitCode = code ?? EXIT.ok;
  });
  try {
    await program.parseAsync(argv.length === 0 ? ['--help'] : [...argv], { from: 'user' });
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError) return exitOfCommander(error, json);
    (json ? reportJson : reportText)(error);
    return exitCodeOf(error);
  }
};

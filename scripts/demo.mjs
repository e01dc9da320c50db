// The main job, end to end: a steel mill declares, a fastener maker builds on it, an EU importer verifies and traces, on
// a real local chain. Runs the kiseki command itself and prints each command with what it says. Plain Node.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { tamper } from './demo/tamper.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const kiseki = join(root, 'sdk', 'bin', 'kiseki.js');
const folder = mkdtempSync(join(tmpdir(), 'kiseki-demo-'));
const home = join(folder, 'home');
const start = performance.now();

const bold = (text) => (process.stdout.isTTY ? `\u001b[1m${text}\u001b[0m` : text);
const quoted = (word) => (/^[\w./:,@=-]+$/.test(word) ? word : `'${word}'`);

/** Runs the command line in the demo's folder. */
const run = (args) =>
  spawnSync(process.execPath, [kiseki, ...args], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, KISEKI_HOME: home, KISEKI_RPC: undefined },
    maxBuffer: 64 * 1024 * 1024,
  });

/** Prints a command and what it says; stops the demo when it ends with another exit code than it should. */
const step = (line, expected = 0) => {
  const args = line.match(/'[^']*'|\S+/g).map((word) => word.replaceAll("'", ''));
  console.log(`\n$ kiseki ${args.map(quoted).join(' ')}`);
  const { stdout, stderr, status } = run(args);
  process.stdout.write(stdout + stderr);
  if (status === expected) return stdout;
  throw new Error(`exit code ${status} where the demo expects ${expected}: kiseki ${line}`);
};

/** Asks for data without printing. */
const ask = (line) => JSON.parse(run([...line.split(' '), '--json']).stdout);

const chapter = (title) => console.log(`\n${bold(`── ${title}`)}`);

const freePort = () =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

/** Makes a key with a password file of its own, as each party would on its own machine. */
const newParty = (name) => {
  writeFileSync(join(folder, `${name}.password`), `the password of ${name}\n`, { mode: 0o600 });
  step(`key new ${name} --password-file ${name}.password`);
};
const signed = (name) => `--key ${name} --password-file ${name}.password`;

const accredit = (name, country, roles, goods) => {
  const terms = `--jurisdiction ${country} --roles ${roles} --goods '${goods}' --valid-until 2028-12-31`;
  step(`issuer consent ${signed(name)} ${terms} --out ${name}.consent.json`);
  step(`issuer accredit ${name}.consent.json ${signed(`authority-${country.toLowerCase()}`)}`);
};

const attest = (lot, more = '') =>
  step(
    `attest ${lot}.bundle.json --report verification-report.md${more} --outcome satisfied ${signed('verifier')}`,
  );
const statement = (operator) => ` --statement verification-statement-${operator}.json`;

const main = async () => {
  mkdirSync(home);
  for (const name of [
    'steel-mill.json',
    'fastener-maker.json',
    'fastener-maker-high-alloy.json',
    'verification-report.md',
    'verification-statement-steel-mill.json',
    'verification-statement-fastener-maker.json',
  ])
    writeFileSync(join(folder, name), readFileSync(join(root, 'examples', name)));

  chapter('A chain of our own, and the ledger on it');
  step(`chain start --port ${await freePort()}`);
  newParty('governance');
  step(`deploy ${signed('governance')}`);

  chapter('Three countries name the authority that accredits there');
  for (const country of ['CN', 'JP', 'DE']) {
    const authority = `authority-${country.toLowerCase()}`;
    newParty(authority);
    const { address } = ask(`did show ${authority}`);
    step(`jurisdiction open ${country} --authority ${address} ${signed('governance')}`);
  }

  chapter('They accredit a mill, a fastener maker, a verifier and an importer, each with its signed consent');
  for (const name of ['steel-mill', 'fastener-maker', 'verifier', 'importer']) newParty(name);
  accredit('steel-mill', 'CN', 'operator', 'iron or steel products');
  accredit('fastener-maker', 'JP', 'operator', 'iron or steel products');
  accredit('verifier', 'JP', 'verifier', 'all');
  accredit('importer', 'DE', 'importer', 'all');
  step('issuer list');

  chapter('The mill declares 4 800 000 t of hot-rolled coil (the Commission’s example 2)');
  step(`declare steel-mill.json ${signed('steel-mill')} --out coil.sdjwt`);
  step(`anchor coil.sdjwt --key steel-mill --dry-run`);
  step(`anchor coil.sdjwt ${signed('steel-mill')}`);
  step('bundle coil.sdjwt');
  attest('coil', statement('steel-mill'));
  step(`bundle coil.sdjwt${statement('steel-mill')} --force`);

  chapter(
    'The fastener maker buys 20 000 t of it and declares screws and nuts (example 4), two lots in one batch',
  );
  step(`declare fastener-maker.json ${signed('fastener-maker')} --input coil.bundle.json --out screws.sdjwt`);
  step(`declare fastener-maker-high-alloy.json ${signed('fastener-maker')} --out high-alloy.sdjwt`);
  step(`anchor screws.sdjwt high-alloy.sdjwt ${signed('fastener-maker')}`);
  step('bundle screws.sdjwt --input coil.bundle.json');
  attest('screws', statement('fastener-maker'));
  step(`bundle screws.sdjwt --input coil.bundle.json${statement('fastener-maker')} --force`);

  chapter('The importer says what it trusts, verifies, and traces');
  step('policy init --trust CN,JP');
  step('verify screws.bundle.json --report verification-report.md');
  step('trace screws.bundle.json');
  step('trace screws.bundle.json --format html --out trace.html');

  chapter(
    'What 20 t of the screws and nuts cost the importer: at the verified values, and at default values',
  );
  step("cbam assess screws.bundle.json --mass '20 t' --date 2026-05-04");
  step('cbam default-value --cn 73181542 --country JP --year 2026');
  step(
    'cbam declaration screws.bundle.json --year 2026 --date 2026-05-04 --copy VR-2026-0118=verification-report.md --out declaration-2026.html',
  );

  chapter('Somebody makes the coil look cleaner: one disclosed figure is changed');
  const bundle = JSON.parse(readFileSync(join(folder, 'screws.bundle.json'), 'utf8'));
  writeFileSync(join(folder, 'tampered.bundle.json'), JSON.stringify(tamper(bundle)));
  step('verify tampered.bundle.json', 1);

  chapter('A workshop is accredited, declares, and is suspended for fraud, from before its declaration on');
  newParty('workshop');
  accredit('workshop', 'CN', 'operator', 'iron or steel products');
  const { did, recordedAt } = ask(`issuer show ${ask('did show workshop').did}`);
  step(`declare steel-mill.json ${signed('workshop')} --out workshop.sdjwt`);
  step(`anchor workshop.sdjwt ${signed('workshop')}`);
  step('bundle workshop.sdjwt');
  attest('workshop');
  step('bundle workshop.sdjwt --force');
  step(`issuer suspend ${did} --reason fraud --effective-from ${recordedAt} ${signed('authority-cn')}`);
  step('verify workshop.bundle.json', 1);
  step(`declare steel-mill.json ${signed('workshop')} --out another.sdjwt`);
  step(`anchor another.sdjwt ${signed('workshop')}`, 4);

  chapter('Summary');
  const { result } = ask('verify screws.bundle.json');
  const { cost, evidence } = ask('cbam assess screws.bundle.json --mass 20t --date 2026-05-04');
  const [actual, atDefault, worth] = [
    cost.amount,
    evidence.alternative.cost,
    evidence.worthOfVerification.cost,
  ].map((amount) => Number(amount).toFixed(2));
  console.log(`screws and nuts from Japan, made of Chinese steel: ${result}
CBAM certificates for 20 t of them: ${actual} EUR at actual values, ${atDefault} EUR at default values
what verification is worth: ${worth} EUR
a bundle with one figure changed: refused
a bundle of a suspended issuer: refused; its next anchor: refused by the ledger
everything is in ${folder}
the trace, for any browser: ${pathToFileURL(join(folder, 'trace.html')).href}
the declaration of the year, to print: ${pathToFileURL(join(folder, 'declaration-2026.html')).href}`);
};

// An interrupted command ends with the error below; the chain is stopped all the same.
process.on('SIGINT', () => undefined);

try {
  await main();
} catch (error) {
  console.error(`\nthe demo failed: ${error.message}`);
  process.exitCode = 1;
} finally {
  if (ask('chain status').running) step('chain stop');
  console.log(`done in ${((performance.now() - start) / 1000).toFixed(0)} s; nothing is left running`);
}

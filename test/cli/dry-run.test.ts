import { expect } from 'chai';
import { COMMANDS } from '../../sdk/src/cli/commands/index.ts';
import { type Consortium, startConsortium } from './support/consortium.ts';
import { filesOf } from './support/folder.ts';
import { prepareWrites } from './support/writes.ts';

const WRITING = COMMANDS.filter(({ options }) => options.some(({ flags }) => flags === '--dry-run')).map(
  ({ name }) => name,
);

/** Commands that sign or write files, and send nothing. */
const SENDS_NOTHING = ['issuer consent', 'declare'];

describe('--dry-run', () => {
  let consortium: Consortium;
  let lines: Readonly<Record<string, readonly string[]>>;

  before(async () => {
    consortium = await startConsortium();
    lines = await prepareWrites(consortium);
    const { submit, parties, calls } = consortium;
    const change = { issuerId: parties.maker.issuerId, reasonCode: 0, effectiveFrom: 0 };
    await submit(parties['authority-jp'], calls.suspend(change));
  });
  after(() => consortium.stop());

  it('is an option of every command that signs with an account and sends', () => {
    const signing = COMMANDS.filter(({ options }) =>
      options.some(({ flags }) => flags.startsWith('--signer ')),
    );
    expect(signing.map(({ name }) => name).filter((name) => !SENDS_NOTHING.includes(name))).to.have.members(
      WRITING,
    );
    expect(Object.keys(lines)).to.have.members(WRITING);
  });

  for (const name of WRITING) {
    it(`of \`${name}\` says who would do what in which role for how much gas, and does nothing`, async () => {
      const { folder, block, json } = consortium;
      const before = { files: filesOf(folder), block: await block() };
      const output = await json([...(lines[name] ?? []), '--dry-run']);
      expect({ files: filesOf(folder), block: await block() }).to.deep.equal(before);

      const [said] = output.accreditations ?? [output.written ?? output];
      const steps = said.steps ?? [said];
      expect(said.dryRun).to.equal(true);
      expect(said.from).to.match(/^0x[0-9a-f]{40}$/);
      expect(said.role).to.be.a('string').and.not.equal('');
      for (const { effect, gas } of steps) {
        expect(effect).to.be.a('string').and.not.equal('');
        expect(Number(gas)).to.be.greaterThan(21_000);
      }
      expect(said.transaction ?? said.deployment ?? null).to.equal(null);
    });
  }

  it('says before what the ledger would refuse: exit code 4', async () => {
    const { error, folder } = consortium;
    const before = filesOf(folder);
    const by = (name: string, line: readonly string[]): string[] => [...line.slice(0, -1), name];
    for (const name of WRITING.filter((one) => one !== 'deploy')) {
      const line = lines[name] ?? [];
      expect(line.at(-2)).to.equal('--key');
      // A delegation speaks for the account's own DID, which is no issuer.
      const refusal = await error([...by('stranger', line), '--dry-run']);
      expect(refusal, name).to.include({ exitCode: 4, code: 'ledger.refused' });
      expect(refusal.message, name).to.not.match(/0x[0-9a-f]{8}\b/);
    }
    expect(filesOf(folder)).to.deep.equal(before);
  });

  it('says in words that nothing was sent', async () => {
    const { exitCode, stdout } = await consortium.run([...(lines.anchor ?? []), '--dry-run']);
    expect(exitCode).to.equal(0);
    expect(stdout).to.contain('nothing was sent');
  });
});

import { chmodSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { type Consortium, startConsortium } from './support/consortium.ts';
import { filesOf } from './support/folder.ts';

/** A program of the protocol in docs/identity.md that holds a key of its own, as a hardware module would. */
const program = (privateKey: string): string => `#!${process.execPath}
import { SigningKey } from '${import.meta.resolve('ethers')}';
let text = '';
for await (const chunk of process.stdin) text += chunk;
const { digest } = JSON.parse(text);
console.log(JSON.stringify({ signature: new SigningKey('${privateKey}').sign(digest).serialized }));
`;

describe('an external signer', () => {
  let consortium: Consortium;
  let signer: string[];

  /** Writes an executable and returns the options that name it. */
  const external = (name: string, source: string): string[] => {
    const { folder, parties } = consortium;
    const file = join(folder, name);
    writeFileSync(file, source);
    chmodSync(file, 0o700);
    return ['--signer', file, '--signer-address', parties.mill.address];
  };

  before(async () => {
    consortium = await startConsortium();
    signer = external('hsm.mjs', program(consortium.parties.mill.privateKey));
  });
  after(() => consortium.stop());

  it('declares, anchors and revokes with a key that never enters the command', async () => {
    const { home, json, parties } = consortium;
    const declared = await json(['declare', 'steel-mill.json', ...signer, '--out', 'coil.sdjwt']);
    expect(declared.issuer).to.equal(parties.mill.did);
    const { written } = await json(['anchor', 'coil.sdjwt', ...signer]);
    expect(written.from).to.equal(parties.mill.address);
    await json(['bundle', 'coil.sdjwt']);
    await json(['revoke', 'coil.bundle.json', ...signer]);
    const files = readdirSync(home, { recursive: true, withFileTypes: true }).filter((entry) =>
      entry.isFile(),
    );
    for (const { parentPath, name } of files)
      expect(readFileSync(join(parentPath, name), 'utf8')).to.not.contain(parties.mill.privateKey.slice(2));
  });

  it('needs the address that it signs for, and only a dry run does without the program', async () => {
    const { error, json, declare } = consortium;
    await declare('waiting');
    const nameless = await error(['anchor', 'waiting.sdjwt', ...signer.slice(0, 2)]);
    expect(nameless).to.include({ exitCode: 2, code: 'cli.usage' });
    const absent = ['anchor', 'waiting.sdjwt', '--signer', './absent', ...signer.slice(2)];
    expect((await json([...absent, '--dry-run'])).written.dryRun).to.equal(true);
    expect(await error(absent)).to.include({ exitCode: 2, code: 'identity.signer-failed' });
  });

  for (const [what, source] of [
    ['refuses', `#!/bin/sh\necho '{"error":"the approver said no"}'\n`],
    ['ends badly', '#!/bin/sh\nexit 7\n'],
    ['says nothing that is JSON', '#!/bin/sh\necho sure\n'],
    ['says too much', '#!/bin/sh\nyes 2>/dev/null\n'],
    ['signs with another key', program(`0x${'11'.repeat(32)}`)],
  ] as const) {
    it(`that ${what} gets nothing sent`, async () => {
      const { folder, error, block } = consortium;
      const options = external('bad.mjs', source);
      const before = { files: filesOf(folder), block: await block() };
      const refusal = await error(['anchor', 'waiting.sdjwt', ...options]);
      expect(refusal.exitCode, refusal.message).to.equal(2);
      expect({ files: filesOf(folder), block: await block() }).to.deep.equal(before);
    });
  }
});

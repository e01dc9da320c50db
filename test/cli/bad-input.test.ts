import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { Wallet } from 'ethers';
import type { Draft } from '../sdk/declaration/example.ts';
import { DECLARATIONS } from './support/bad-declarations.ts';
import { as, type Consortium, startConsortium } from './support/consortium.ts';
import { filesOf } from './support/folder.ts';
import { cheapKeystore } from './support/party.ts';

describe('bad input', () => {
  let consortium: Consortium;
  let bundle: Draft;

  before(async () => {
    consortium = await startConsortium();
    const { declare, json, folder } = consortium;
    await declare('coil');
    await json(['anchor', 'coil.sdjwt', ...as('mill')]);
    await json(['bundle', 'coil.sdjwt']);
    bundle = JSON.parse(readText('coil.bundle.json'));
    await declare('of-the-maker', consortium.parties.maker);
    mkdirSync(join(folder, 'a-folder'));
  });
  after(() => consortium.stop());

  const readText = (name: string): string => readFileSync(join(consortium.folder, name), 'utf8');
  const write = (name: string, content: string | Uint8Array): string => {
    writeFileSync(join(consortium.folder, name), content);
    return name;
  };
  /** The command ends with 2 and the code, names the paths, and leaves every file and the chain as they were. */
  const refuses = async (args: readonly string[], code: string, ...paths: string[]): Promise<void> => {
    const { folder, block, error } = consortium;
    const before = { files: filesOf(folder), block: await block() };
    const said = await error(args);
    expect({ exitCode: said.exitCode, code: said.code }, said.message).to.deep.equal({ exitCode: 2, code });
    expect((said.problems ?? []).map(({ path }) => path)).to.include.members(paths);
    expect(JSON.stringify(said).length, 'a message that nobody can read').to.be.lessThan(10_000);
    expect({ files: filesOf(folder), block: await block() }).to.deep.equal(before);
  };

  describe('in a declaration:', () => {
    for (const [what, content, code, ...paths] of DECLARATIONS) {
      it(`${what} is ${code}`, async () => {
        const file = write('bad.json', content);
        await refuses(['declare', file, ...as('mill'), '--out', 'bad.sdjwt'], code, ...paths);
      });
    }

    it('a supplier of something that is no input is declaration.input-unlinked', () =>
      refuses(
        ['declare', 'steel-mill.json', ...as('mill'), '--input', 'coil.bundle.json'],
        'declaration.input-unlinked',
      ));
    it('a file that is not there, or a folder, is cli.file-unreadable', async () => {
      await refuses(['declare', 'nothing.json', ...as('mill')], 'cli.file-unreadable');
      await refuses(['declare', 'a-folder', ...as('mill')], 'cli.file-unreadable');
    });
    it('an expiry that is over is cli.usage', () =>
      refuses(['declare', 'steel-mill.json', ...as('mill'), '--expires', '2020-01-01'], 'cli.usage'));
    it('a file that would be replaced is cli.file-exists', () =>
      refuses(['declare', 'steel-mill.json', ...as('mill'), '--out', 'coil.sdjwt'], 'cli.file-exists'));
  });

  describe('in a bundle:', () => {
    const broken = (change: (draft: Draft) => void): string => {
      const draft = structuredClone(bundle);
      change(draft);
      return write('bad.bundle.json', JSON.stringify(draft));
    };
    it('no JSON is json.malformed, and the error names the file among several', async () => {
      const bad = write('bad.bundle.json', '<html>');
      await refuses(['verify', bad], 'json.malformed');
      const inputs = ['--input', 'coil.bundle.json', '--input', bad];
      const line = ['bundle', 'of-the-maker.sdjwt', '--anchor', 'coil.anchor.json', ...inputs];
      await refuses(line, 'json.malformed');
      expect((await consortium.error(line)).message)
        .to.include(bad)
        .and.not.include('coil.bundle.json');
    });
    it('another media type, a proof of something and an unknown field are bundle.invalid, all at once', () =>
      refuses(
        [
          'verify',
          broken((draft) => {
            draft.mediaType = 'text/html';
            draft.anchor.quantity = '1.5';
            draft.attestations = [{ verifier: 'me' }];
            draft.colour = 'green';
          }),
        ],
        'bundle.invalid',
        ...['mediaType', 'anchor.quantity', 'attestations[0].verifier', 'colour'],
      ));
    it('bundles in bundles in bundles without end are refused', () =>
      refuses(
        [
          'verify',
          broken((draft) => {
            let inner = structuredClone(draft);
            for (let depth = 0; depth < 60; depth += 1)
              inner = { ...structuredClone(bundle), inputs: [inner] };
            Object.assign(draft, inner);
          }),
        ],
        'json.too-deep',
      ));
    it('one that is its own input is bundle.cycle', () =>
      refuses(
        [
          'verify',
          broken((draft) => {
            draft.inputs = [structuredClone(draft)];
          }),
        ],
        'bundle.cycle',
        'inputs[0]',
      ));
    it('what no credential is cannot be attested or revoked', async () => {
      const file = broken((draft) => {
        draft.presentation = 'not~a~credential~';
      });
      const report = ['--report', 'steel-mill.json', '--outcome', 'satisfied'];
      await refuses(['attest', file, ...report, ...as('verifier')], 'credential.malformed');
      await refuses(['revoke', file, ...as('mill')], 'credential.malformed');
    });

    for (const [what, change, check] of [
      [
        'of another chain',
        (draft) => {
          draft.anchor.chainId = 1;
        },
        'chain-identity',
      ],
      [
        'with a proof of another tree',
        (draft) => {
          Object.assign(draft.anchor, {
            kind: 'batch',
            root: `0x${'11'.repeat(32)}`,
            proof: [`0x${'22'.repeat(32)}`],
          });
        },
        'anchored',
      ],
      [
        'of half a presentation',
        (draft) => {
          draft.presentation = draft.presentation.slice(0, 900);
        },
        'credential',
      ],
    ] as const satisfies readonly (readonly [string, (draft: Draft) => void, string])[]) {
      it(`one ${what} is not valid: exit code 1`, async () => {
        const report = await consortium.json(['verify', broken(change)], 1);
        const failed = report.checks.filter(({ outcome }: Draft) => outcome === 'fail');
        expect(failed.map(({ name }: Draft) => name)).to.include(check);
      });
    }
  });

  describe('in what is anchored:', () => {
    it('text that is no credential is credential.malformed', () =>
      refuses(['anchor', 'steel-mill.json', ...as('mill')], 'credential.malformed'));
    it('one bad file among good ones stops all', () =>
      refuses(['anchor', 'coil.sdjwt', 'steel-mill.json', ...as('mill')], 'credential.malformed'));
    it('credentials of two issuers are cli.batch-mixed', () =>
      refuses(['anchor', 'coil.sdjwt', 'of-the-maker.sdjwt', ...as('mill')], 'cli.batch-mixed'));
    it('the same credential twice is cli.batch-repeated', () =>
      refuses(['anchor', 'coil.sdjwt', 'coil.sdjwt', ...as('mill')], 'cli.batch-repeated', 'coil.sdjwt'));
    it('credentials whose anchors would go into one file are cli.batch-repeated', async () => {
      const { declare } = consortium;
      for (const lot of ['lot.1', 'lot.2']) await declare(lot);
      const files = ['lot.1', 'lot.2'].map((lot) => write(lot, readText(`${lot}.sdjwt`)));
      await refuses(['anchor', ...files, ...as('mill')], 'cli.batch-repeated', 'lot.2');
    });
    it('a presentation without its quantity is cli.anchor-invalid', async () => {
      const [jwt] = readText('of-the-maker.sdjwt').split('~');
      await refuses(['anchor', write('bare.sdjwt', `${jwt}~\n`), ...as('maker')], 'cli.anchor-invalid');
    });
    it('a signature with one bit changed is refused before anything is sent', async () => {
      const [jwt = '', ...rest] = readText('coil.sdjwt').split('~');
      const forged = `${jwt.slice(0, -20)}${jwt.at(-20) === 'A' ? 'B' : 'A'}${jwt.slice(-19)}`;
      await refuses(
        ['anchor', write('forged.sdjwt', [forged, ...rest].join('~')), ...as('mill')],
        'credential.signature-invalid',
      );
    });
    it('a file that says where nothing is anchored is cli.anchor-invalid', async () => {
      const file = write('bad.anchor.json', '{"kind":"single"}');
      await refuses(
        ['bundle', 'coil.sdjwt', '--force', '--anchor', file],
        'cli.anchor-invalid',
        'chainId',
        'quantity',
      );
    });
    it('one that says where another declaration is anchored, or this one on another ledger, is cli.anchor-invalid', async () => {
      const { declare, json } = consortium;
      for (const lot of ['first', 'second']) await declare(lot);
      await json(['anchor', 'first.sdjwt', 'second.sdjwt', ...as('mill')]);
      const [alone, first, second] = ['coil', 'first', 'second'].map((name) =>
        JSON.parse(readText(`${name}.anchor.json`)),
      );
      for (const [credential, anchor] of [
        ['coil.sdjwt', first],
        ['coil.sdjwt', { ...alone, chainId: 1 }],
        ['coil.sdjwt', { ...alone, declarationRegistry: `0x${'11'.repeat(20)}` }],
        ['coil.sdjwt', { ...alone, quantity: '1' }],
        ['first.sdjwt', second],
        ['first.sdjwt', alone],
        ['first.sdjwt', { ...first, quantity: `1${'0'.repeat(39)}` }],
      ] as const) {
        const file = write('bad.anchor.json', JSON.stringify(anchor));
        await refuses(['bundle', credential, '--force', '--anchor', file], 'cli.anchor-invalid');
      }
    });
  });

  describe('in what lies around:', () => {
    it('a home that is named by nothing is cli.usage; a variable that is set to nothing is not set', async () => {
      await refuses(['key', 'list', '--home', ''], 'cli.usage');
      const env = { KISEKI_HOME: '', KISEKI_RPC: '' };
      const { keys } = await consortium.json(['key', 'list']);
      expect(keys).to.not.deep.equal([]);
      const { exitCode, stdout } = await consortium.run(['key', 'list'], { env });
      expect(exitCode).to.equal(0);
      expect(stdout).to.include(join(consortium.home, '.kiseki'));
    });
    it('a policy with two mistakes is policy.invalid', () => {
      const policy = { schema: 'kiseki.policy/1', jurisdictions: ['XX'] };
      const file = write('policy.json', JSON.stringify(policy));
      return refuses(
        ['verify', 'coil.bundle.json', '--policy', file],
        'policy.invalid',
        'jurisdictions[0]',
        'ledgers',
      );
    });
    it('a policy that is not there is cli.no-policy', () =>
      refuses(['verify', 'coil.bundle.json', '--policy', 'nothing.json'], 'cli.no-policy'));
    it('a deployments file that is none is ledger.deployments-invalid', () => {
      const file = write('ledger.json', '{"chainId":"one"}');
      return refuses(['issuer', 'list', '--deployment', file], 'ledger.deployments-invalid', 'chainId');
    });
    it('a consent that is none, or for another ledger, stops the accreditation of all', async () => {
      const terms = ['--jurisdiction', 'CN', '--roles', 'operator', '--valid-until', '2030-12-31'];
      const consent = await consortium.json([
        'issuer',
        'consent',
        ...as('stranger'),
        ...terms,
        '--out',
        'good.consent',
      ]);
      const bad = write('bad.consent', JSON.stringify({ ...consent, terms: { ...consent.terms, roles: 0 } }));
      const line = ['issuer', 'accredit', 'good.consent'];
      await refuses([...line, bad, ...as('authority-cn')], 'cli.consent-invalid', 'terms.roles');
      const other = write('other.consent', JSON.stringify({ ...consent, chainId: 1 }));
      await refuses([...line, other, ...as('authority-cn')], 'cli.consent-other-ledger');
    });
    it('a key with a wrong password is identity.password-wrong, for a signature and for an import', async () => {
      const wrong = ['--password-file', write('wrong', 'Tr0ub4dor&3\n')];
      await refuses(['anchor', 'of-the-maker.sdjwt', '--key', 'maker', ...wrong], 'identity.password-wrong');
      await refuses(
        ['declare', 'steel-mill.json', '--key', 'mill', ...wrong, '--out', 'x'],
        'identity.password-wrong',
      );
      const wallet = write('wallet.json', cheapKeystore(Wallet.createRandom()));
      await refuses(['key', 'import', 'wallet', wallet, ...wrong], 'identity.password-wrong');
    });
    it('a keystore that is none, or asks for all memory, is identity.keystore-malformed', async () => {
      const keystore = JSON.parse(cheapKeystore(Wallet.createRandom()));
      keystore.Crypto.kdfparams.n = 2 ** 30;
      const password = ['--password-file', 'password'];
      await refuses(
        ['key', 'import', 'bomb', write('bomb.json', JSON.stringify(keystore)), ...password],
        'identity.keystore-malformed',
        'crypto.kdfparams.n',
      );
      await refuses(['key', 'import', 'bomb', 'steel-mill.json', ...password], 'identity.keystore-malformed');
    });
    it('a name that leads out of the folder is identity.key-name-invalid', async () => {
      for (const name of ['../password', ''])
        await refuses(['key', 'new', name, '--password-file', 'password'], 'identity.key-name-invalid');
    });
    it('a key that is not there is identity.key-not-found', () =>
      refuses(['anchor', 'of-the-maker.sdjwt', '--key', 'nobody'], 'identity.key-not-found'));
  });
});

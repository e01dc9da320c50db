import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { Wallet } from 'ethers';
import { COMMANDS } from '../../sdk/src/cli/commands/index.ts';
import { localChain, stopLocalChain } from '../../sdk/src/ledger/index.ts';
import { exampleDraft } from '../sdk/declaration/example.ts';
import { freePort } from '../sdk/ledger/support.ts';
import { newFolder, removeFolder } from './support/folder.ts';
import { kiseki } from './support/kiseki.ts';
import { commandOf, kisekiError, kisekiJson, type Output } from './support/output.ts';
import { cheapKeystore, PASSWORD } from './support/party.ts';

/** Each test goes on where the one before it ended, as the parties of a supply chain do. */
describe('the whole life of a supply chain, through the command line', () => {
  let folder: string;
  let home: string;
  const ran = new Set<string>();
  const addresses = new Map<string, string>();

  const json = (line: string, exitCode = 0): Promise<Output> => {
    const args = line.split(' ');
    ran.add(commandOf(args).name);
    return kisekiJson(args, { home, cwd: folder }, exitCode);
  };
  const error = (line: string) => kisekiError(line.split(' '), { home, cwd: folder });
  const by = (name: string): string => `--key ${name} --password-file password`;
  const shown = new Map<string, Promise<Output>>();
  /** What `did show` says of a key. */
  const show = (name: string): Promise<Output> => {
    const asked = shown.get(name) ?? json(`did show ${name}`);
    shown.set(name, asked);
    return asked;
  };
  const didOf = async (name: string): Promise<string> => (await show(name)).did;
  /** The mill's declaration about another lot. */
  const writeLot = (lot: string): void => {
    const draft = exampleDraft('steel-mill');
    draft.product.lotNumber = lot;
    writeFileSync(join(folder, `${lot}.json`), JSON.stringify(draft));
  };
  /** Declares a lot, anchors and bundles it. */
  const publish = async (lot: string, name: string): Promise<string> => {
    writeLot(lot);
    const { declarationId } = await json(`declare ${lot}.json ${by(name)}`);
    await json(`anchor ${lot}.sdjwt ${by(name)}`);
    await json(`bundle ${lot}.sdjwt`);
    return declarationId;
  };
  const attest = async (lot: string): Promise<void> => {
    await json(`attest ${lot}.bundle.json --report report.md --outcome satisfied ${by('verifier')}`);
  };
  const accredit = async (name: string, country: string, roles: string, more = ''): Promise<void> => {
    const terms = `--jurisdiction ${country} --roles ${roles} --valid-until 2030-12-31${more}`;
    await json(`issuer consent ${by(name)} ${terms} --out ${name}.consent.json`);
    const authority = by(`authority-${country.toLowerCase()}`);
    await json(`issuer accredit ${name}.consent.json ${authority}`);
  };

  before(() => {
    folder = newFolder();
    home = join(folder, 'home');
    mkdirSync(home);
    writeFileSync(join(folder, 'password'), `${PASSWORD}\n`);
    for (const name of ['steel-mill.json', 'fastener-maker.json', 'fastener-maker-high-alloy.json'])
      copyFileSync(fileURLToPath(new URL(`../../examples/${name}`, import.meta.url)), join(folder, name));
    writeFileSync(join(folder, 'report.md'), 'what the verifier found');
  });
  after(async () => {
    if ((await localChain(home)) !== null) await stopLocalChain(home);
    removeFolder(folder);
  });

  it('starts a chain', async () => {
    await json('chain status', 3);
    const started = await json(`chain start --port ${await freePort()} --chain-id 4649`);
    expect(await json('chain status')).to.include(started);
  });

  it('makes keys of three kinds, and takes over those of another wallet', async () => {
    const mill = await json('key new mill --password-file password');
    addresses.set('mill', mill.address);
    for (const type of ['ed25519', 'p256'])
      await json(`key new ${type} --type ${type} --password-file password`);
    for (const name of [
      'governance',
      'authority-cn',
      'authority-jp',
      'former-authority-jp',
      'maker',
      'verifier',
      'press',
    ]) {
      const wallet = Wallet.createRandom();
      writeFileSync(join(folder, 'wallet.json'), cheapKeystore(wallet));
      const imported = await json(`key import ${name} wallet.json --password-file password`);
      expect(imported.address).to.equal(wallet.address.toLowerCase());
      addresses.set(name, imported.address);
    }
    const { keys } = await json('key list');
    expect(keys).to.have.length(10);
    await json('key export mill --out mill.keystore.json');
    const exported = await Wallet.fromEncryptedJson(
      readFileSync(join(folder, 'mill.keystore.json'), 'utf8'),
      PASSWORD,
    );
    expect(exported.address.toLowerCase()).to.equal(mill.address);
  });

  it('deploys the ledger, and opens jurisdictions', async () => {
    await json(`deploy ${by('governance')}`);
    expect(await error(`deploy ${by('governance')}`)).to.include({ exitCode: 2, code: 'cli.file-exists' });
    const open = async (code: string, authority: string): Promise<void> => {
      const account = addresses.get(authority);
      await json(`jurisdiction open ${code} --authority ${account} ${by('governance')}`);
    };
    await open('CN', 'authority-cn');
    await open('JP', 'former-authority-jp');
    const successor = addresses.get('authority-jp');
    await json(`jurisdiction change JP --authority ${successor} ${by('governance')}`);
    await json('doctor');
  });

  it('accredits those who consent, by the authority that a country has now', async () => {
    await accredit('mill', 'CN', 'operator');
    await json(
      `issuer consent ${by('verifier')} --jurisdiction JP --roles verifier --valid-until 2030-12-31 --out v.json`,
    );
    expect(await error(`issuer accredit v.json ${by('former-authority-jp')}`)).to.include({
      exitCode: 4,
      code: 'ledger.refused',
    });
    await json(`issuer accredit v.json ${by('authority-jp')}`);
    await accredit('maker', 'JP', 'operator,trader');
    const { issuers } = await json('issuer list');
    expect(issuers).to.have.length(3);
    expect(await json(`issuer show ${await didOf('mill')}`)).to.include({ state: 'active' });
    const { keys } = await json(`did resolve ${await didOf('mill')}`);
    expect(keys.map(({ address }: Output) => address)).to.deep.equal([addresses.get('mill')]);
  });

  it('declares, anchors, attests and bundles until an importer finds it valid', async () => {
    await json('policy init --trust CN,JP');
    await json(`declare steel-mill.json ${by('mill')} --out coil.sdjwt`);
    const { anchors } = await json(`anchor coil.sdjwt ${by('mill')}`);
    expect(anchors[0]?.anchor.kind).to.equal('single');
    expect(await json('bundle coil.sdjwt')).to.include({ attestations: 0 });
    expect(await json('verify coil.bundle.json', 1)).to.nested.include({
      'headline.code': 'attested.none',
    });
    await attest('coil');
    expect(await json('bundle coil.sdjwt --force')).to.include({ attestations: 1 });
    expect(await json('verify coil.bundle.json')).to.include({ result: 'valid' });
  });

  it('anchors a batch under one root, on the evidence of the supplier', async () => {
    await json(`declare fastener-maker.json ${by('maker')} --input coil.bundle.json --out screws.sdjwt`);
    await json(`declare fastener-maker-high-alloy.json ${by('maker')} --out alloy.sdjwt`);
    const { anchors } = await json(`anchor screws.sdjwt alloy.sdjwt ${by('maker')}`);
    expect(anchors.map(({ anchor }: Output) => anchor.kind)).to.deep.equal(['batch', 'batch']);
    await json('bundle screws.sdjwt --input coil.bundle.json');
    await attest('screws');
    expect(await json('bundle screws.sdjwt --input coil.bundle.json --force')).to.include({
      attestations: 1,
      inputs: 1,
    });
    expect(await json('verify screws.bundle.json')).to.include({ result: 'valid' });
  });

  it('anchors nothing twice', async () => {
    const single = await json(`anchor coil.sdjwt ${by('mill')}`);
    const batch = await json(`anchor screws.sdjwt alloy.sdjwt ${by('maker')}`);
    expect([single.written, batch.written]).to.deep.equal([null, null]);
  });

  it('finds the same chain and the same facts after a stop and a start', async () => {
    const { block, url } = await json('chain status');
    const report = await json('verify screws.bundle.json');
    await json('chain stop');
    expect(await error('verify screws.bundle.json')).to.include({ exitCode: 3, code: 'cli.no-endpoint' });
    await json(`chain start --port ${new URL(url).port} --chain-id 4649`);
    expect((await json('chain status')).block).to.equal(block);
    expect(await json('verify screws.bundle.json')).to.deep.equal(report);
  });

  it('traces the product to its supplier', async () => {
    const { total } = await json('trace screws.bundle.json');
    expect(total.all.rounded).to.match(/^\d/);
    for (const [format, sign] of [
      ['tree', 'Hot-rolled coil'],
      ['json', '"rounded"'],
      ['mermaid', 'flowchart'],
      ['html', '<!doctype html>'],
    ] as const) {
      const file = join(folder, `trace.${format}`);
      await json(`trace screws.bundle.json --format ${format} --out trace.${format}`);
      expect(readFileSync(file, 'utf8')).to.contain(sign);
    }
    expect(await error('trace screws.bundle.json --out trace.tree')).to.include({ code: 'cli.file-exists' });
  });

  it('tells the importer what the goods cost it, at default values as nobody made a statement, and declares the year', async () => {
    const { tables } = await json('cbam tables --date 2026-10-05');
    expect(tables.length).to.be.greaterThan(5);
    const consignment = '--mass 100 --date 2026-10-05 --price 80';
    const { basis, certificates, evidence } = await json(`cbam assess screws.bundle.json ${consignment}`);
    expect(basis).to.equal('default');
    expect(evidence.failedRules).to.include('statement');
    const byFlags = '--cn 73181542 --origin JP --default';
    const saved = await json(`cbam assess ${byFlags} ${consignment} --out assessment.json`);
    expect(saved.certificates).to.equal(certificates);
    expect(await json('cbam replay assessment.json')).to.include({ equal: true });
    const value = await json('cbam default-value --cn 73181542 --country JP --year 2026');
    expect(saved.specificEmbeddedEmissions.total).to.equal(value.totalWithMarkUp);
    const { goods } = await json('cbam declaration screws.bundle.json --year 2026 --date 2026-10-05');
    expect(goods.map(({ cn }: Output) => cn)).to.deep.equal(['73181542']);
    const { items } = await json('cbam report screws.bundle.json --kind operator');
    expect(items.length).to.be.greaterThan(30);
  });

  it('names a delegate, and takes it back', async () => {
    const delegate = addresses.get('press');
    await json(`issuer delegate ${delegate} --may anchor --until 2029-01-31 ${by('mill')}`);
    await json(`issuer delegate ${delegate} --revoke ${by('mill')}`);
  });

  it('tells whoever verifies a superseded bundle its successor', async () => {
    await publish('first', 'mill');
    const second = await publish('second', 'mill');
    await json(`supersede first.bundle.json --by second.bundle.json --reason newer-data ${by('mill')}`);
    const { headline, result } = await json('verify first.bundle.json', 1);
    expect({ result, ...headline }).to.include({
      result: 'invalid',
      code: 'status.superseded',
      successor: second,
    });
  });

  it('tells whoever verifies a revoked bundle who revoked it, and why', async () => {
    await json(`revoke second.bundle.json --reason data-error ${by('mill')}`);
    const { headline } = await json('verify second.bundle.json', 1);
    expect(headline).to.include({ code: 'status.revoked' });
    expect(await error(`revoke second.bundle.json ${by('mill')}`)).to.include({ exitCode: 4 });
  });

  it('contests what was anchored after the moment that a suspension reaches back to', async () => {
    const did = await didOf('mill');
    const { recordedAt } = await json(`issuer show ${did}`);
    const since = `--reason fraud --effective-from ${recordedAt}`;
    await json(`issuer suspend ${did} ${since} ${by('authority-cn')}`);
    const { headline } = await json('verify coil.bundle.json', 1);
    expect(headline).to.include({ code: 'accredited.contested', who: did });
    writeLot('third');
    await json(`declare third.json ${by('mill')}`);
    expect(await error(`anchor third.sdjwt ${by('mill')}`)).to.include({
      exitCode: 4,
      code: 'ledger.refused',
    });
  });

  it('lets an issuer anchor again that is reinstated, and renews it', async () => {
    const did = await didOf('mill');
    await json(`issuer reinstate ${did} ${by('authority-cn')}`);
    await json(`anchor third.sdjwt ${by('mill')}`);
    await json(`issuer renew ${did} --valid-until 2031-12-31 ${by('authority-cn')}`);
    expect(await json(`issuer show ${did}`)).to.include({
      state: 'active',
      validUntil: '2031-12-31T00:00:00Z',
    });
  });

  it('refuses the anchors of an issuer whose accreditation is revoked', async () => {
    const did = await didOf('maker');
    await json(`issuer revoke ${did} --reason operations-ceased ${by('authority-jp')}`);
    expect(await json(`issuer show ${did}`)).to.include({ state: 'revoked' });
    await json(`declare fastener-maker-high-alloy.json ${by('maker')} --out late.sdjwt`);
    expect(await error(`anchor late.sdjwt ${by('maker')}`)).to.include({
      exitCode: 4,
      code: 'ledger.refused',
    });
    expect(await json('verify screws.bundle.json', 1)).to.include({ result: 'invalid' });
  });

  it('says in words what it says as JSON', async () => {
    const { exitCode, stdout, stderr } = await kiseki(['issuer', 'list'], { home, cwd: folder });
    expect({ exitCode, stderr }).to.deep.equal({ exitCode: 0, stderr: '' });
    expect(stdout.trim().split('\n')).to.have.length(3);
  });

  it('has run every command there is', async () => {
    await json('chain stop');
    // It reads a workbook of the Commission, which is not here: test/cli/cbam-template.test.ts.
    ran.add('cbam template');
    expect(COMMANDS.map(({ name }) => name).filter((name) => !ran.has(name))).to.deep.equal([]);
  });
});

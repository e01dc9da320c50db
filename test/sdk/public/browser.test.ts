import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createContext, runInContext } from 'node:vm';
import { expect } from 'chai';
import { type BuildResult, build } from 'esbuild';
import { chromium } from 'playwright-core';
import { BUNDLE_MEDIA_TYPE } from '../../../sdk/src/bundle/index.ts';
import { issueCredential } from '../../../sdk/src/credential/index.ts';
import { completeDraft } from '../../../sdk/src/declaration/index.ts';
import { ISSUED_AT, newIssuer } from '../credential/support.ts';
import { exampleDraft } from '../declaration/example.ts';
import { entryPoints } from './entry-points.ts';

const sdk = fileURLToPath(new URL('../../../sdk/src/', import.meta.url));

/** Everything but the entry point for Node. */
const browserEntryPoints = entryPoints().filter(({ name }) => name !== '.');

const bundled = (
  source: { file: string } | { code: string },
): Promise<BuildResult<{ metafile: true; write: false }>> =>
  build({
    ...('file' in source
      ? { entryPoints: [source.file] }
      : { stdin: { contents: source.code, resolveDir: sdk, loader: 'ts' } }),
    bundle: true,
    minify: true,
    platform: 'browser',
    format: 'iife',
    metafile: true,
    write: false,
    logLevel: 'silent',
  });

/** A page's own code: verifies what it is given without a network, and says what it found. */
const page = `
  import { createDidResolver } from './ledger/read/index.ts';
  import { parseBundle } from './bundle/index.ts';
  import { parsePolicy, verifyBundle } from './verify/index.ts';
  globalThis.verifyOffline = async (bundle, policy, now) => {
    const options = { policy: parsePolicy(policy), ledger: null, resolveDid: createDidResolver(null), now };
    const { result, checks } = await verifyBundle(parseBundle(bundle), options);
    return JSON.stringify({ result, outcomes: checks.map(({ name, outcome }) => name + ' ' + outcome) });
  };`;

const ledger = {
  chainId: 1,
  issuerRegistry: `0x${'11'.repeat(20)}`,
  declarationRegistry: `0x${'22'.repeat(20)}`,
  deploymentBlock: 0,
};
const policy = JSON.stringify({
  schema: 'kiseki.policy/1',
  ledgers: [{ ...ledger, didRegistry: `0x${'33'.repeat(20)}` }],
  jurisdictions: ['CN'],
  issuerRoles: ['operator'],
  requiredChecks: ['schema', 'credential', 'issuer-key', 'totals', 'inputs', 'quantity'],
  contested: 'fail',
  acceptedOutcomes: ['satisfied'],
  clockSkewSeconds: 0,
});

const found =
  '{"result":"valid","outcomes":["schema pass","credential pass","chain-identity skipped","anchored skipped",' +
  '"issuer-key pass","accredited skipped","scope skipped","status skipped","totals pass","inputs pass",' +
  '"quantity pass","attested warn"]}';

/** Where systems keep a browser that playwright can drive. */
const executable = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(
  existsSync,
);

describe('in a browser', function () {
  this.timeout(60_000);
  let code: string;
  let evidence: string;

  before(async () => {
    code = (await bundled({ code: page })).outputFiles[0]?.text ?? '';
    const { signer } = newIssuer();
    const declaration = completeDraft(exampleDraft('steel-mill'), { operator: signer.did, suppliers: [] });
    const { credential } = await issueCredential({ declaration, signer, issuedAt: ISSUED_AT });
    evidence = JSON.stringify({
      mediaType: BUNDLE_MEDIA_TYPE,
      presentation: credential,
      anchor: { kind: 'single', ...ledger, quantity: '4800000000000' },
      attestations: [],
      permits: [],
      inputs: [],
    });
  });

  for (const { name, source } of browserEntryPoints) {
    it(`${name} loads without anything of Node`, async () => {
      // esbuild fails on a module that browsers do not have, and lists what a package replaces by nothing.
      const { metafile, outputFiles } = await bundled({ file: source });
      const replaced = Object.keys(metafile.inputs).filter((input) => input.startsWith('(disabled)'));
      expect(replaced).to.deep.equal([]);
      expect(outputFiles[0]?.text).not.to.match(/require\(["']node:|from ["']node:/);
    });
  }

  it('stays small enough for a page: what verifies is below 400 kB, errors alone below 2 kB', async () => {
    const sizeOf = async (name: string): Promise<number> => {
      const source = browserEntryPoints.find((one) => one.name === name)?.source ?? '';
      return (await bundled({ file: source })).outputFiles[0]?.contents.length ?? Number.POSITIVE_INFINITY;
    };
    expect(await sizeOf('./verify')).to.be.below(400_000);
    expect(await sizeOf('./errors')).to.be.below(2_000);
  });

  it('a bundle is verified with nothing but what the web has', async () => {
    const { TextEncoder, TextDecoder, URL, crypto, atob, btoa, WebAssembly, setTimeout, clearTimeout } =
      globalThis;
    const web = { TextEncoder, TextDecoder, URL, crypto, atob, btoa, WebAssembly, setTimeout, clearTimeout };
    const context = createContext(web);
    runInContext('globalThis.self = globalThis;', context);
    runInContext(code, context);
    const call = `verifyOffline(${JSON.stringify(evidence)}, ${JSON.stringify(policy)}, ${ISSUED_AT})`;
    expect(await runInContext(call, context)).to.equal(found);
  });

  const inChromium = executable === undefined ? it.skip : it;
  const why = executable === undefined ? ' (skipped: there is no Chromium on this machine)' : '';
  inChromium(`a bundle is verified by Chromium, offline${why}`, async () => {
    const browser = await chromium.launch({
      ...(executable === undefined ? {} : { executablePath: executable }),
      args: ['--no-sandbox'],
    });
    try {
      const context = await browser.newContext({ offline: true });
      const tab = await context.newPage();
      await tab.addScriptTag({ content: code });
      const call = `verifyOffline(${JSON.stringify(evidence)}, ${JSON.stringify(policy)}, ${ISSUED_AT})`;
      expect(await tab.evaluate(call)).to.equal(found);
    } finally {
      await browser.close();
    }
  });
});

import { expect } from 'chai';
import { assessBundleLines, type VerifiedBundle } from '../../../../sdk/src/cbam/eu/declaration/index.ts';
import { presentCredential } from '../../../../sdk/src/credential/index.ts';
import { exampleDraft } from '../../declaration/example.ts';
import { shipped } from '../eu-tables.ts';
import { evidenceOf, policy, statementOn } from '../evidence/support.ts';
import { refusal } from '../refusal.ts';

const NONE = { rounding: { mode: 'none' }, conversion: 'none' } as const;
const line = (number: number, bundle: string, quantity: string) => ({
  ...({ line: number, bundle, quantity, importDate: '2026-10-04', unit: 't', cn: '72081000' } as const),
  ...({ origin: 'CN', procedure: 'release' } as const),
});

const verifiedMill = async (): Promise<VerifiedBundle> => ({
  ...(await evidenceOf(exampleDraft('steel-mill'), statementOn('steel-mill'))),
  policy,
});

describe('lines of customs with bundles', () => {
  it('take no more than their lot together, in however many files it came', async () => {
    const whole = await verifiedMill();
    const { bundle } = whole;
    const redacted: VerifiedBundle = {
      ...whole,
      bundle: { ...bundle, presentation: presentCredential(bundle.presentation, ['product']) },
    };
    const bundles = new Map([
      ['whole.json', whole],
      ['copy.json', { ...whole }],
      ['redacted.json', redacted],
    ]);
    const assessed = (...lines: readonly ReturnType<typeof line>[]) =>
      assessBundleLines(shipped, lines, ({ bundle: name }) => bundles.get(name) ?? whole, NONE);
    const half = line(2, 'whole.json', '2400000');
    expect(assessed(half, line(3, 'copy.json', '2400000')).lines).to.have.length(2);
    for (const other of ['copy.json', 'redacted.json']) {
      const { problems } = refusal(() => assessed(half, line(3, other, '2400001')));
      expect(problems.map(({ path }) => path)).to.deep.equal(['line 3, bundle']);
    }
  });

  it('count at default values where the presentation cannot be read, and say so', async () => {
    const whole = await verifiedMill();
    const broken: VerifiedBundle = {
      ...whole,
      bundle: { ...whole.bundle, presentation: 'x' },
      report: { ...whole.report, result: 'invalid' },
    };
    const { lines, evidence } = assessBundleLines(
      shipped,
      [line(2, 'broken.json', '10')],
      () => broken,
      NONE,
    );
    expect(lines[0]?.values).to.equal('default');
    expect(evidence[0]?.assessed.failed.map(({ name }) => name)).to.include.members(['valid', 'disclosed']);
  });
});

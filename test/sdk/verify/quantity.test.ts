import { expect } from 'chai';
import { bundleOf, hide, make, paperPolicy, verifyOnPaper } from '../trace/support.ts';

describe('the quantity of an input', () => {
  it('that is used beyond what was declared is found behind another input that is not passed on', async () => {
    const lot = { cnCode: '72081000', country: 'CN', direct: '10', indirect: '1' } as const;
    const [coil, other] = [
      await make({ ...lot, name: 'Coil', quantity: { value: '10', unit: 't' } }),
      await make({ ...lot, name: 'Bar', quantity: { value: '10', unit: 't' } }),
    ];
    const quantity = { value: '20', unit: 't' } as const;
    const { bundle } = await make({
      ...lot,
      name: 'Screws',
      quantity,
      inputs: [
        { kind: 'declaration', supplier: other, quantity: { value: '1', unit: 't' }, isPassedOn: false },
        { kind: 'declaration', supplier: coil, quantity },
      ],
    });
    const requiredChecks = paperPolicy().requiredChecks.filter((name) => name !== 'quantity');
    const report = await verifyOnPaper(bundle, { ...paperPolicy(), requiredChecks });
    expect(report.headline.code).to.equal('quantity.exceeded');
    expect(report.result).to.equal('invalid');
  });

  it('is counted where any copy of a declaration shows it, not only the first', async () => {
    const lot = { cnCode: '72081000', country: 'CN', direct: '10', indirect: '1' } as const;
    const quantity = { value: '8', unit: 't' } as const;
    const coil = await make({ ...lot, name: 'Coil', quantity: { value: '10', unit: 't' } });
    const uses = [{ kind: 'declaration', supplier: coil, quantity }] as const;
    const bolts = await make({ ...lot, name: 'Bolts', quantity, inputs: uses });
    const nuts = await make({ ...lot, name: 'Nuts', quantity, inputs: uses });
    const frame = await make({
      ...lot,
      name: 'Frame',
      quantity: { value: '16', unit: 't' },
      inputs: [bolts, nuts].map((supplier) => ({ kind: 'declaration', supplier, quantity })),
    });
    const { presentation } = frame.bundle;
    const silent = hide(nuts.bundle, 'inputs[0].quantity');
    const report = await verifyOnPaper(bundleOf(presentation, [silent, bolts.bundle, nuts.bundle]));
    expect(report.inputs.map(({ headline }) => headline.code)).to.deep.equal([
      'totals.hidden',
      'quantity.exceeded',
      'quantity.exceeded',
    ]);
    expect(report.result).to.equal('invalid');
  });
});

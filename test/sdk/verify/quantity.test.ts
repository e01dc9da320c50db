import { expect } from 'chai';
import { make, paperPolicy, verifyOnPaper } from '../trace/support.ts';

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
});

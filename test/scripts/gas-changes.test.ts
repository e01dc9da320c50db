import { expect } from 'chai';
import { gasChanges } from '../../scripts/generate/gas-changes.ts';

describe('the changes of the gas table', () => {
  it('are none when nothing changed', () => {
    expect(gasChanges({ anchor: 53_902 }, { anchor: 53_902 })).to.deep.equal([]);
  });

  it('name every operation that changed, came or went', () => {
    const changes = gasChanges({ anchor: 50_000, attest: 60_000 }, { anchor: 49_000, revoke: 57_672 });
    expect(changes).to.deep.equal([
      'anchor: 50 000 to 49 000 gas, -2.00 %',
      'attest: gone, was 60 000 gas',
      'revoke: new, 57 672 gas',
    ]);
  });

  it('ask for a reason when one rises by more than 1 %, and not when it rises by 1 %', () => {
    expect(gasChanges({ anchor: 50_000 }, { anchor: 50_501 }).join()).to.contain('RISES BY MORE THAN 1 %');
    expect(gasChanges({ anchor: 50_000 }, { anchor: 50_500 }).join()).to.not.contain('RISES');
  });
});

import { expect } from 'chai';
import { parseLcov } from '../../scripts/lcov/parse-lcov.ts';
import { shareOf, tableOf } from '../../scripts/lcov/table.ts';

const tracefile = [
  'TN:',
  'SF:contracts/A.sol',
  'DA:3,12',
  'DA:4,0',
  'DA:7,1',
  'DA:10,0',
  'LF:4',
  'LH:2',
  'end_of_record',
  'TN:',
  'SF:contracts/B.sol',
  'DA:1,1',
  'end_of_record',
  '',
].join('\n');

describe('the check of the coverage', () => {
  it('counts the lines of each file and names those that no test reached', () => {
    expect(parseLcov(tracefile)).to.deep.equal([
      { path: 'contracts/A.sol', lines: 4, uncovered: [4, 10] },
      { path: 'contracts/B.sol', lines: 1, uncovered: [] },
    ]);
  });

  it('refuses a record that names no file', () => {
    expect(() => parseLcov('DA:1,1\nend_of_record')).to.throw('SF');
  });

  it('weighs files by their lines', () => {
    expect(shareOf(parseLcov(tracefile))).to.equal(60);
  });

  it('calls nothing covered when there is nothing', () => {
    expect(shareOf([])).to.equal(0);
  });

  it('shows a line a file and one for all', () => {
    expect(tableOf(parseLcov(tracefile)).split('\n')).to.deep.equal([
      ' 50.00 %      4 lines  contracts/A.sol  not reached: 4, 10',
      '100.00 %      1 lines  contracts/B.sol',
      ' 60.00 %      5 lines  all',
    ]);
  });
});

import { expect } from 'chai';
import { CbamError } from '../../../../sdk/src/cbam/errors.ts';
import { parseInstallationData } from '../../../../sdk/src/cbam/eu/installation/index.ts';
import { installation, precursor, process, type Source, supply } from './support.ts';

const problemsOf = (input: unknown): { path: string; message: string }[] => {
  try {
    parseInstallationData(input);
  } catch (error) {
    if (error instanceof CbamError && error.code === 'cbam.installation-invalid') return [...error.problems];
    throw error;
  }
  return [];
};

const pathsOf = (input: unknown): string[] => problemsOf(input).map(({ path }) => path);

const coal: Source = { method: 'combustion', name: 'coal', activityData: '1', unit: 't' };

describe('the data of an installation', () => {
  it('are taken as they stand when they hold', () => {
    const data = installation({ precursors: [precursor('slabs', 'rolling')] });
    expect(parseInstallationData(data)).to.deep.equal(data);
  });

  it('are refused with every problem at once', () => {
    const data = installation({
      emissionSources: [{ ...coal, activityData: 'much' }],
      processes: [process('rolling', { wasteGasImportedTJ: '-1' })],
    });
    expect(pathsOf(data)).to.deep.equal([
      'emissionSources[0].activityData',
      'processes[0].wasteGasImportedTJ',
    ]);
  });

  it('name only what is there, once', () => {
    const data = installation({
      emissionSources: [
        { ...coal, carbonContent: '0.7' },
        { ...coal, carbonContent: '0.7' },
      ],
      processes: [
        process('rolling', { toProcesses: [{ process: 'drawing', amount: '1' }] }),
        process('forge', {
          toProcesses: [{ process: 'forge', amount: '1' }],
          directEmissions: { attributed: [{ source: 'oil', share: '1' }] },
        }),
      ],
      precursors: [precursor('slabs', 'nowhere')],
      products: [{ process: 'nothing', cnCode: '73181542' }],
    });
    expect(pathsOf(data)).to.deep.equal([
      'emissionSources[1].name',
      'processes[0].toProcesses[0]',
      'processes[1].toProcesses[0]',
      'processes[1].directEmissions.attributed[0]',
      'precursors[0].consumed[0]',
      'products[0]',
    ]);
  });

  it('need factors for each source stream, in units that fit', () => {
    const factor = (unit: 'tCO2/TJ' | 'tCO2/t' | 'tCO2/1000Nm3') => ({
      emissionFactor: { value: '1', unit },
    });
    const data = installation({
      emissionSources: [
        coal,
        { ...coal, name: 'b', ...factor('tCO2/TJ') },
        { ...coal, name: 'c', ...factor('tCO2/1000Nm3') },
        { ...coal, name: 'd', unit: 'TJ', carbonContent: '0.7' },
        { ...coal, name: 'e', ...factor('tCO2/t') },
      ],
    });
    expect(pathsOf(data)).to.deep.equal([0, 1, 2, 3].map((index) => `emissionSources[${index}]`));
  });

  it('hold fractions as parts of one', () => {
    const data = installation({
      emissionSources: [
        { ...coal, carbonContent: '0.7', oxidationFactor: '98' },
        { ...coal, name: 'wood', carbonContent: '0.5', biomass: { fraction: '0.5', withoutProof: '0.6' } },
      ],
    });
    expect(pathsOf(data)).to.deep.equal([
      'emissionSources[0].oxidationFactor',
      'emissionSources[1].biomass.withoutProof',
    ]);
  });

  it('need direct emissions, typed or from the sources', () => {
    const data = installation({ processes: [process('rolling', { directEmissions: {} })] });
    expect(pathsOf(data)).to.deep.equal(['processes[0].directEmissions']);
  });

  it('need a category that there is', () => {
    const data = { ...installation({}), processes: [{ ...process('rolling'), category: 'bricks' }] };
    expect(pathsOf(data)).to.deep.equal(['processes[0].category']);
    expect(problemsOf(data)[0]?.message).to.include('sintered ore');
  });

  it('need amounts where an average is to be taken', () => {
    const none = supply({ amount: '0' });
    const data = installation({ precursors: [precursor('slabs', 'rolling', { supplies: [none, none] })] });
    expect(pathsOf(data)).to.deep.equal(['precursors[0].supplies']);
    expect(
      pathsOf(installation({ precursors: [precursor('slabs', 'rolling', { supplies: [none] })] })),
    ).to.deep.equal([]);
  });

  it('have a content per tonne only where figures are per content', () => {
    const products = [{ process: 'rolling', cnCode: '73181542', contentPerTonne: '0.9' }];
    expect(pathsOf(installation({ products }))).to.deep.equal(['products[0].contentPerTonne']);
  });
});

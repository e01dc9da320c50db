import { expect } from 'chai';
import { DeclarationError, parseDeclaration, parseDisclosed } from '../../../sdk/src/declaration/index.ts';
import { type Draft, exampleDraft, makerDraft, millDraft } from './example.ts';

/** The paths of all problems of a draft; empty when it is accepted. */
const problemPaths = (draft: unknown): string[] => {
  try {
    parseDeclaration(draft);
    return [];
  } catch (error) {
    if (!(error instanceof DeclarationError)) throw error;
    return error.problems.map(({ path }) => path);
  }
};

const problemsAfter = (change: (draft: Draft) => void, draft: Draft = millDraft()): string[] => {
  change(draft);
  return problemPaths(draft);
};

describe('parseDeclaration', () => {
  it('accepts the examples', () => {
    expect(problemPaths(millDraft())).to.deep.equal([]);
    expect(problemPaths(makerDraft())).to.deep.equal([]);
    const alloy = exampleDraft('fastener-maker-high-alloy');
    alloy.installation.operator = 'did:example:maker';
    expect(problemPaths(alloy)).to.deep.equal([]);
  });

  it('returns the same JSON that went in', () => {
    expect(parseDeclaration(JSON.stringify(millDraft()))).to.deep.equal(millDraft());
  });

  it('reports every problem at once, with its path', () => {
    const problems = problemsAfter((draft) => {
      draft.product.cnCode = '7208';
      draft.quantity.unit = 'tonnes';
      draft.emissions.indirect.electricity[0].factor = '1e-3';
      draft.installation.country = 'ZZ';
      draft.extra = 1;
    });
    expect(problems).to.have.members([
      'product.cnCode',
      'quantity.unit',
      'emissions.indirect.electricity[0].factor',
      'installation.country',
      'extra',
    ]);
  });

  for (const [value, what] of [
    ['NaN', 'NaN'],
    ['Infinity', 'infinity'],
    ['1e6', 'an exponent'],
    ['-1', 'a negative quantity'],
    ['0', 'nothing'],
    ['01', 'a leading zero'],
    ['1.', 'a point at the end'],
    ['.5', 'a point at the start'],
    ['1,5', 'a comma'],
    [' 1', 'a space'],
    ['١', 'a digit of another script'],
    ['', 'an empty text'],
    ['9'.repeat(31), 'an absurd quantity'],
    ['0.0000001', 'a part of a gram'],
    [4800000, 'a JSON number'],
    [null, 'null'],
  ] as const) {
    it(`refuses ${what} as a quantity`, () => {
      expect(
        problemsAfter((draft) => {
          draft.quantity.value = value;
        }),
      ).to.include('quantity.value');
    });
  }

  const contradictions: readonly (readonly [string, string, (draft: Draft) => void])[] = [
    [
      'a gas that is not mass × gwp',
      'emissions.direct.gases[0].co2e',
      (d) => {
        d.emissions.direct.gases[0].mass = '1';
      },
    ],
    [
      'a direct total that is not the sum of its sources',
      'emissions.direct.total',
      (d) => {
        d.emissions.direct.sources[0].co2e = '1';
      },
    ],
    [
      'electricity that is not consumption × factor',
      'emissions.indirect.electricity[0].co2e',
      (d) => {
        d.emissions.indirect.electricity[0].factor = '0.59';
      },
    ],
    [
      'an indirect total that is not the sum of the electricity',
      'emissions.indirect.total',
      (d) => {
        d.emissions.indirect.electricity.pop();
      },
    ],
    [
      'a total that is not own plus upstream',
      'emissions.total.direct',
      (d) => {
        d.emissions.upstream.direct = '1';
      },
    ],
    [
      'a sum that is not direct plus indirect',
      'emissions.total.all',
      (d) => {
        d.emissions.total.all = '1';
      },
    ],
  ];
  for (const [what, path, change] of contradictions) {
    it(`names ${what}`, () => {
      expect(problemsAfter(change)).to.include(path);
    });
  }

  it('names upstream emissions that are not those of the inputs', () => {
    const draft = makerDraft();
    draft.inputs[0].quantity.value = '19999';
    expect(problemPaths(draft)).to.have.members(['emissions.upstream.direct', 'emissions.upstream.indirect']);
  });

  it('takes negative attributed emissions as zero (equation 55)', () => {
    const draft = millDraft();
    const { direct, total, indirect } = draft.emissions;
    direct.sources.push({ name: 'Heat', kind: 'heat-export', co2e: '-99999999' });
    direct.total = '0';
    direct.gases[0].mass = '0';
    direct.gases[0].co2e = '0';
    total.direct = '0';
    total.all = indirect.total;
    expect(problemPaths(draft)).to.deep.equal([]);
  });

  it('refuses a global warming potential that is not of the stated set, and AR6 under the CBAM method', () => {
    const gwp = (draft: Draft) => {
      draft.emissions.direct.gases[0] = { gas: 'N2O', mass: '1', gwp: '273', co2e: '273' };
    };
    expect(problemsAfter(gwp)).to.include('emissions.direct.total');
    const set = (draft: Draft) => {
      draft.method.gwpSet = 'ar6';
    };
    expect(problemsAfter(set)).to.deep.equal(['method.gwpSet']);
  });

  it('refuses codes outside their lists and shows the list', () => {
    const draft = millDraft();
    draft.productionRoute = 'I';
    try {
      parseDeclaration(draft);
      expect.fail('accepted');
    } catch (error) {
      expect(error).to.be.instanceOf(DeclarationError);
      expect(error).to.have.nested.property('problems[0].path', 'productionRoute');
      expect((error as DeclarationError).problems[0]?.message).to.contain('"L"');
    }
  });

  const refusals: readonly (readonly [string, string, (draft: Draft) => void])[] = [
    [
      'a GTIN with a wrong check digit',
      'product.identifiers[0].value',
      (d) => {
        d.product.identifiers = [{ scheme: 'gtin', value: '4901234567891' }];
      },
    ],
    [
      'control characters in a name',
      'product.name',
      (d) => {
        d.product.name = 'coil\u001b[2J';
      },
    ],
    [
      'a bidirectional override in a name',
      'installation.name',
      (d) => {
        d.installation.name = 'mill\u202E';
      },
    ],
    [
      'a latitude beyond the pole',
      'installation.coordinates.latitude',
      (d) => {
        d.installation.coordinates.latitude = '90.01';
      },
    ],
    [
      'a UN/LOCODE of another country',
      'installation.unlocode',
      (d) => {
        d.installation.unlocode = 'JPOSA';
      },
    ],
    [
      'a day that does not exist',
      'period.to',
      (d) => {
        d.period.to = '2026-02-30';
      },
    ],
    [
      'a period that ends before it begins',
      'period.to',
      (d) => {
        d.period.to = '2025-12-31';
      },
    ],
    [
      'a DID with a fragment',
      'installation.operator',
      (d) => {
        d.installation.operator = 'did:key:z6Mk#1';
      },
    ],
    [
      'an unknown currency',
      'carbonPrice[0].currency',
      (d) => {
        d.carbonPrice = [
          {
            country: 'CN',
            instrument: 'emissions-trading',
            amount: '1',
            currency: 'QQQ',
            coveredEmissions: '1',
          },
        ];
      },
    ],
    [
      'a rebate above the amount',
      'carbonPrice[0].rebate',
      (d) => {
        d.carbonPrice = [
          {
            country: 'CN',
            instrument: 'emissions-trading',
            amount: '1',
            currency: 'CNY',
            coveredEmissions: '1',
            rebate: '2',
          },
        ];
      },
    ],
    [
      'a method "other" that nobody describes',
      'method.description',
      (d) => {
        d.method.standard = 'other';
      },
    ],
    [
      'another schema version',
      'schema',
      (d) => {
        d.schema = 'kiseki.declaration/2';
      },
    ],
    [
      'a share above 100 percent',
      'qualifyingParameters[0].value',
      (d) => {
        d.qualifyingParameters[0].value = '100.1';
      },
    ],
  ];
  for (const [what, path, change] of refusals) {
    it(`refuses ${what}`, () => {
      expect(problemsAfter(change)).to.deep.equal([path]);
    });
  }

  it('refuses an input that stands twice', () => {
    const draft = makerDraft();
    draft.inputs.push(draft.inputs[0]);
    expect(problemPaths(draft)).to.include('inputs[1].declarationId');
  });
});

describe('parseDisclosed', () => {
  it('accepts parts of a declaration, and hidden elements as null', () => {
    const disclosed = {
      product: { cnCode: '72081000' },
      emissions: { direct: { gases: [null, { co2e: '1' }] } },
    };
    expect(parseDisclosed(disclosed)).to.deep.equal(disclosed);
  });

  it('checks each part as in the whole', () => {
    expect(() => parseDisclosed({ product: { cnCode: '1' } }))
      .to.throw(DeclarationError)
      .with.nested.property('problems[0].path', 'product.cnCode');
  });

  it('holds parts against each other as soon as both are shown', () => {
    const pathsOf = (disclosed: object): string[] => {
      try {
        parseDisclosed(disclosed);
        return [];
      } catch (error) {
        if (!(error instanceof DeclarationError)) throw error;
        return error.problems.map(({ path }) => path);
      }
    };
    expect(pathsOf({ carbonPrice: [null, { rebate: '2' }] })).to.deep.equal([]);
    expect(pathsOf({ carbonPrice: [null, { amount: '1', rebate: '2' }] })).to.deep.equal([
      'carbonPrice[1].rebate',
    ]);
    expect(pathsOf({ installation: { unlocode: 'CNSHA' } })).to.deep.equal([]);
    expect(pathsOf({ installation: { unlocode: 'CNSHA', country: 'JP' } })).to.deep.equal([
      'installation.unlocode',
    ]);
  });
});

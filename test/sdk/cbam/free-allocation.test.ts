import { expect } from 'chai';
import {
  type FreeAllocationQuery,
  PrecursorRequest,
  specificFreeAllocation,
} from '../../../sdk/src/cbam/eu/free-allocation/index.ts';
import { decimalText } from '../../../sdk/src/core/exact.ts';
import { shipped } from './eu-tables.ts';
import { refusal } from './refusal.ts';

type Asked = Partial<FreeAllocationQuery> & Pick<FreeAllocationQuery, 'code'>;

const find = (asked: Asked) =>
  specificFreeAllocation(shipped, {
    origin: 'IN',
    importDate: '2026-03-01',
    productionYear: 2026,
    basis: { kind: 'default' },
    ...asked,
  });
const value = (asked: Asked): string => decimalText(find(asked).value);
const actual = (...precursors: PrecursorRequest[]) => ({ kind: 'actual' as const, precursors });
const used = (code: string, change: Partial<PrecursorRequest> = {}): PrecursorRequest =>
  PrecursorRequest.parse({
    code,
    origin: 'IN',
    massPerTonne: '1.1',
    freeAllocation: { kind: 'default' },
    ...change,
  });

describe('specific embedded free allocation', () => {
  describe('the chain of DOMAIN.md 1.5, imports of 2026:', () => {
    const dri = used('72031000', { freeAllocation: { kind: 'actual', precursors: [] } });

    it('direct reduced iron at actual values has 0.287625', () => {
      expect(value({ code: '72031000', basis: actual() })).to.equal('0.287625');
    });
    it('steel of route D with 1.1 t of it a tonne has 0.3797625', () => {
      expect(value({ code: '72071114', route: 'D', basis: actual(dri) })).to.equal('0.3797625');
    });
    it('the same with the verified figure of the producer', () => {
      const verified = used('72031000', { freeAllocation: { kind: 'verified', perTonne: '0.287625' } });
      expect(value({ code: '72071114', route: 'D', basis: actual(verified) })).to.equal('0.3797625');
    });
    it('goes on through a precursor of a precursor', () => {
      const steel = used('72071114', {
        route: 'D',
        massPerTonne: '1.05',
        freeAllocation: { kind: 'actual', precursors: [dri] },
      });
      // 0.975 × 0.044 of hot rolling, and 1.05 t of the steel.
      expect(value({ code: '72083900', basis: actual(steel) })).to.equal('0.441650625');
    });
  });

  it('takes column B for a precursor without verified data, by the route of its default value', () => {
    // 0.975 × 0.065 + 1.1 × 0.975 × 0.397
    expect(value({ code: '72071114', route: 'D', basis: actual(used('72031000')) })).to.equal('0.4891575');
  });

  it('takes column B at default values, by the route of the default value', () => {
    expect(value({ code: '72083900' })).to.equal('1.33575');
    expect(value({ code: '72283020', origin: 'AZ' }), '(E)/(H) means H, 0.446').to.equal('0.43485');
  });

  it('counts precursors of exempt origin zero, and keeps their mass in the working', () => {
    const swiss = used('72031000', { origin: 'CH', freeAllocation: { kind: 'verified', perTonne: '9' } });
    const { value: sum, steps } = find({ code: '72071114', route: 'D', basis: actual(swiss) });
    expect(decimalText(sum)).to.equal('0.063375');
    expect(steps.at(-1)?.inputs).to.deep.include({
      name: 'm_1',
      value: '1.1',
      unit: 't/t',
      source: '72031000 used for a tonne',
    });
  });
  it('counts goods of exempt origin zero', () => {
    for (const origin of ['DE', 'IS', 'LI', 'NO', 'CH', 'Livigno'])
      expect(value({ code: '72083900', origin })).to.equal('0');
  });

  it('refuses a route that the benchmark lacks, and one that is missing, instead of taking zero', () => {
    const missing = refusal(() => find({ code: '72071114', basis: actual() }));
    expect(missing.code).to.equal('cbam.route-missing');
    const lacking = refusal(() => find({ code: '72071114', route: 'J', basis: actual() }));
    expect(lacking.code).to.equal('cbam.route-not-in-benchmark');
    expect(lacking.hint).to.include('route (C), 0.188');
  });
  it('reads the route of clinker from its TARIC code, and refuses another one', () => {
    expect(value({ code: '2523100010', basis: actual() }), 'white').to.equal('0.837525');
    expect(value({ code: '2523100090', basis: actual() }), 'grey').to.equal('0.64935');
    const code = refusal(() => find({ code: '2523100010', route: 'A', basis: actual() })).code;
    expect(code).to.equal('cbam.route-not-in-benchmark');
  });

  it('takes factors by the year of import, and the benchmark by the year of production', () => {
    const ferro = { code: '72021120', basis: actual(), importDate: '2028-02-01' };
    // 0.90 × 1.361 of 2026 to 2027, 0.90 × 1.277 of 2028 to 2030
    expect(value({ ...ferro, productionYear: 2027 })).to.equal('1.2249');
    expect(value({ ...ferro, productionYear: 2028 })).to.equal('1.1493');
  });
  it('takes a precursor’s own year of production where there is evidence of it', () => {
    const ferro = (productionYear?: number) =>
      used('72021120', {
        massPerTonne: '1',
        freeAllocation: { kind: 'actual', precursors: [] },
        ...(productionYear === undefined ? {} : { productionYear }),
      });
    const steel = { code: '72083900', importDate: '2028-02-01', productionYear: 2028 };
    // 0.90 × 0.044 and the ferro-manganese
    expect(value({ ...steel, basis: actual(ferro()) })).to.equal('1.1889');
    expect(value({ ...steel, basis: actual(ferro(2027)) })).to.equal('1.2645');
  });
  it('refuses a precursor that is no good of Annex I, whatever its figure would be', () => {
    const verified = { kind: 'verified', perTonne: '0.3' } as const;
    const code = (precursor: PrecursorRequest) =>
      refusal(() => find({ code: '72071114', route: 'D', basis: actual(precursor) })).code;
    const scrap = used('72042100', { freeAllocation: verified });
    expect(code(scrap), 'scrap').to.equal('cbam.code-out-of-scope');
    expect(code(used('72042100', { origin: 'NO' })), 'scrap of exempt origin').to.equal(
      'cbam.code-out-of-scope',
    );
    expect(code(used('76011000', { origin: 'NO' })), 'a retired code').to.equal('cbam.code-retired');
  });
  it('refuses a precursor that is made after the year of import', () => {
    const late = used('72031000', { productionYear: 2028 });
    const { code } = refusal(() => find({ code: '72071114', route: 'D', basis: actual(late) }));
    expect(code).to.equal('cbam.request-invalid');
  });
  it('is refused where no cross-sectoral factor is published', () => {
    const code = refusal(() =>
      find({ code: '72083900', importDate: '2031-01-01', productionYear: 2030 }),
    ).code;
    expect(code).to.equal('cbam.no-factor');
  });

  it('is zero once the CBAM factor is, though no benchmark and no other factor of that year is published', () => {
    const last = { importDate: '2034-01-01', productionYear: 2034 };
    expect(value({ code: '72083900', ...last }), 'default values').to.equal('0');
    const { value: sum, rows } = find({
      ...{ code: '72071114', route: 'D', ...last },
      basis: actual(used('72031000')),
    });
    expect(decimalText(sum)).to.equal('0');
    expect(rows.map(({ table, row }) => `${table} ${row}`)).to.include('cbam-factors 2034');
  });

  it('is the same in columns A and B for simple goods whose benchmark says so', () => {
    for (const { code, origin, route } of [
      { code: '28141000', origin: 'CN' },
      { code: '28041000', origin: 'IN' },
      { code: '26011200', origin: 'IN' },
      { code: '76011090', origin: 'IN', route: 'K' },
      { code: '2523100090', origin: 'CN' },
      { code: '2507008080', origin: 'TR' },
    ]) {
      const good = { code, origin, route };
      expect(value({ ...good, basis: actual() }), code).to.equal(value(good));
    }
  });

  it('names the rows of every table that it read, those of precursors too', () => {
    const { rows, steps } = find({ code: '72071114', route: 'D', basis: actual(used('72031000')) });
    expect(new Set(rows.map(({ table }) => table))).to.deep.equal(
      new Set(['benchmarks', 'cbam-factors', 'cross-sectoral-factors', 'default-values']),
    );
    expect(steps.at(-1)?.value).to.equal('0.4891575');
  });
});

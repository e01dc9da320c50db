import { expect } from 'chai';
import { decimalText } from '../../../../sdk/src/core/exact.ts';
import { refusal } from '../refusal.ts';
import { assessed, figures } from './support.ts';

const actual = (direct: string, more: Readonly<Record<string, unknown>> = {}) => ({
  emissions: { kind: 'actual', direct, per: 't', ...more },
});
const specific = (change: Readonly<Record<string, unknown>>) => {
  const { direct, indirect, total } = assessed(change).specificEmbeddedEmissions;
  return [direct, indirect, total].map((value) => (value === null ? null : decimalText(value)));
};
const steel = { code: '72083900', origin: 'IN' };
const refused = (change: Readonly<Record<string, unknown>>) => {
  const { code, problems } = refusal(() => assessed(change));
  return [code, ...problems.map(({ path }) => path)];
};

describe('the assessment of a consignment', () => {
  describe('the worked figures of DOMAIN.md 1.4 and 1.5:', () => {
    it('100 t of Chinese grey clinker at default values in 2026 cost 6 629.04 EUR', () => {
      expect(figures()).to.deep.equal({
        see: '1.529',
        embedded: '152.9',
        sefa: '0.64935',
        certificates: '87.965',
        cost: '6629.0424',
      });
    });
    it('a tonne of Indian 7208 of route C at default values needs 3.37225 certificates', () => {
      const one = { ...steel, quantity: { value: '1', unit: 't' } };
      expect(figures(one)).to.include({ see: '4.708', sefa: '1.33575', certificates: '3.37225' });
      expect(figures({ ...one, code: '7208', route: 'C' })).to.include({ certificates: '3.37225' });
    });
    it('the mark-up grows by the year of import: grey clinker 1.529, 1.668, 1.807', () => {
      const see = (year: number) => figures({ importDate: `${year}-02-15` }).see;
      expect([2026, 2027, 2028, 2029].map(see)).to.deep.equal(['1.529', '1.668', '1.807', '1.807']);
    });
    it('the older edition of the default values can be asked for', () => {
      const older = { tableVersions: { defaultValues: '2025-2621' }, code: '72191100', origin: 'TW' };
      expect(assessed(older).defaultValue?.row).to.include({ version: '2025-2621' });
      expect(assessed({ code: '72191100', origin: 'TW' }).defaultValue).to.deep.include({ fallback: true });
    });
  });

  describe('emissions that count:', () => {
    it('direct and indirect where the good counts both', () => {
      const clinker = actual('0.8', { indirect: '0.05', per: 't clinker' });
      expect(specific(clinker)).to.deep.equal(['0.8', '0.05', '0.85']);
    });
    it('direct only for goods of Annex II, with a note of what was given', () => {
      const change = { ...steel, ...actual('2', { indirect: '0.3' }) };
      expect(specific(change)).to.deep.equal(['2', '0', '2']);
      expect(assessed(change).notes.join()).to.include('0.3 was given and is not counted');
    });
    it('the indirect emissions of sinter in pig iron, since sinter is not in Annex II', () => {
      const change = {
        code: '72011011',
        ...actual('1.6', { indirect: '0.2', indirectOfPrecursors: '0.04' }),
      };
      expect(specific(change)).to.deep.equal(['1.6', '0.04', '1.64']);
    });
    it('but those of precursors are no figure of their own for goods outside Annex II', () => {
      expect(refused(actual('0.8', { indirectOfPrecursors: '0.1' }))).to.deep.equal([
        ...['cbam.request-invalid', 'emissions.indirectOfPrecursors'],
      ]);
    });
    it('cement per tonne of clinker becomes cement per tonne by its content', () => {
      const cement = { code: '25232900', ...actual('0.9', { per: 't clinker', contentPerTonne: '0.75' }) };
      expect(specific(cement)).to.deep.equal(['0.675', '0', '0.675']);
      expect(assessed(cement).steps[0]).to.include({ formula: 'SEE = SEE(content) × content' });
    });
    it('a fertiliser per kilogram of nitrogen becomes one per tonne by its content', () => {
      const urea = { code: '31021019', ...actual('0.002', { indirect: '0.0001', per: 'kg N' }) };
      expect(refused(urea)).to.deep.equal(['cbam.request-invalid', 'emissions.contentPerTonne']);
      const withContent = {
        ...urea,
        ...actual('0.002', { indirect: '0.0001', per: 'kg N', contentPerTonne: '460' }),
      };
      expect(specific(withContent)).to.deep.equal(['0.92', '0.046', '0.966']);
    });
    it('a unit that is not that of the good is refused', () => {
      const [code, path] = refused({ ...steel, ...actual('2', { per: 'kg N', contentPerTonne: '1' }) });
      expect([code, path]).to.deep.equal(['cbam.request-invalid', 'emissions.per']);
    });
    it('electricity is assessed in MWh, without free allocation, at actual values', () => {
      const power = { code: '27160000', origin: 'RS', quantity: { value: '10', unit: 'MWh' } };
      const result = { ...power, ...actual('0.7', { per: 'MWh' }) };
      expect(figures(result)).to.include({ embedded: '7', sefa: '0', certificates: '7' });
      expect(refused({ ...result, quantity: { value: '10', unit: 't' } })).to.include('quantity.unit');
    });
  });

  describe('certificates:', () => {
    it('zero is the floor when more would be allocated free than was emitted', () => {
      expect(figures(actual('0.1'))).to.include({
        embedded: '10',
        sefa: '0.64935',
        certificates: '0',
        cost: '0',
      });
    });
    it('kilograms and tonnes give the same', () => {
      expect(figures({ quantity: { value: '100000', unit: 'kg' } })).to.deep.equal(figures());
    });
    it('goods of exempt origin need none', () => {
      const result = assessed({ origin: 'NO' });
      expect(decimalText(result.certificates)).to.equal('0');
      expect(result.notes).to.deep.equal(['goods of the origin NO are exempt: nothing is declared for them']);
    });
    it('precursors change nothing beside a verified free allocation, and the result says so', () => {
      const change = {
        ...{ ...steel, ...actual('2', { verifiedFreeAllocation: '1.2' }) },
        precursors: [
          { code: '72031000', origin: 'IN', massPerTonne: '1.1', freeAllocation: { kind: 'default' } },
        ],
      };
      expect(figures(change).sefa).to.equal('1.2');
      expect(assessed(change).notes.join()).to.include('precursors are not used');
    });
    it('precursors change nothing at default values, and the result says so', () => {
      const precursors = [
        { code: '72071114', origin: 'IN', massPerTonne: '1.05', freeAllocation: { kind: 'default' } },
      ];
      expect(figures({ ...steel, precursors })).to.deep.equal(figures(steel));
      expect(assessed({ ...steel, precursors }).notes.join()).to.include('column B of the benchmarks');
    });
  });

  describe('the price:', () => {
    it('is that of the quarter of import, or the one that was given', () => {
      const price = (importDate: string) => assessed({ importDate }).cost.period;
      expect(['2026-01-01', '2026-06-30', '2026-07-01'].map(price)).to.deep.equal([
        ...['2026-Q1', '2026-Q2', '2026-Q3'],
      ]);
      expect(figures({ certificatePrice: '80' }).cost).to.equal('7037.2');
    });
    it('that is not published yet leaves the certificates, and says why there is no cost', () => {
      const { cost, certificates } = assessed({ importDate: '2026-11-25' });
      expect(cost).to.deep.include({ amount: null, price: null });
      expect(cost.reason).to.include('2026-11-25');
      expect(decimalText(certificates)).to.equal('87.965');
    });
  });

  describe('a carbon price paid in a third country:', () => {
    const claim = (conversion: string) => ({
      ...actual('0.9', { indirect: '0' }),
      carbonPricePaid: {
        price: {
          kind: 'paid',
          currency: 'CNY',
          unitsPerEuro: '8',
          per: 't CO2e',
          price: '80',
          certifiedBy: 'Example Verification',
          hasEvidenceOfPayment: true,
        },
        conversion,
        yearlyCertificatePrice: '80',
      },
    });
    it('takes nothing off while no act on its conversion is in force', () => {
      const { carbonPriceReduction, certificates } = assessed(claim('none'));
      expect(carbonPriceReduction?.reason).to.include('no act');
      expect(decimalText(certificates)).to.equal('25.065');
    });
    it('takes off what the draft gives where one asks for it, and says that it is not in force', () => {
      // 80 CNY for 0.9 tCO2e at 8 CNY/EUR are 9 EUR a tonne; 100 t at 80 EUR a certificate are 11.25.
      const { carbonPriceReduction, certificates } = assessed(claim('draft-2026'));
      expect(carbonPriceReduction?.inForce).to.equal(false);
      expect(decimalText(certificates)).to.equal('13.815');
    });
  });

  describe('rounding:', () => {
    it('of the regulation takes specific emissions to five decimals, by the tie rule that was chosen', () => {
      const see = (rounding: unknown) => figures({ ...actual('1.234565'), rounding }).see;
      expect(see({ mode: 'none' })).to.equal('1.234565');
      expect(see({ mode: 'regulation', ties: 'half-up' })).to.equal('1.23457');
      expect(see({ mode: 'regulation', ties: 'half-even' })).to.equal('1.23456');
      expect(refused({ rounding: { mode: 'regulation' } })).to.include('rounding.ties');
    });
    it('never touches a default value with its mark-up', () => {
      const ammonia = { code: '28141000', rounding: { mode: 'regulation', ties: 'half-up' } };
      expect(figures(ammonia).see).to.equal('4.4036');
    });
  });

  describe('the three dates:', () => {
    const ferro = { code: '72021120', ...actual('3') };
    const chose = (change: Readonly<Record<string, unknown>>, kind: string) =>
      assessed(change)
        .dates.filter((use) => use.kind === kind)
        .map(({ date, chose: what }) => `${date} ${what}`);

    it('the import date chooses tables, factors and price', () => {
      expect(chose({}, 'import').join('; '))
        .to.include('2026-02-15 table default-values: 2026-1740')
        .and.include('CBAM factor: 2026')
        .and.include('certificate price: 2026-Q1');
    });
    it('goods imported in 2026 have the benchmarks of 2026, whenever they were made', () => {
      const early = { ...ferro, productionPeriod: { from: '2025-06-01', to: '2025-12-31' } };
      expect(figures(early)).to.deep.equal(figures(ferro));
      expect(assessed(early).notes.join()).to.include('the production period was not used');
    });
    it('later goods are presumed to be of the year of import, unless evidence says otherwise', () => {
      const later = { ...ferro, importDate: '2028-02-01' };
      expect(figures(later).sefa, '0.90 × 1.277').to.equal('1.1493');
      const evidence = { ...later, productionPeriod: { from: '2027-01-01', to: '2027-12-31' } };
      expect(figures(evidence).sefa, '0.90 × 1.361').to.equal('1.2249');
      expect(chose(evidence, 'production')).to.deep.equal([
        '2027-01-01/2027-12-31 benchmarks of production year 2027: by evidence of when the goods were made; (EU) 2025/2547, Article 7(1)',
      ]);
    });
    it('no reporting period is before 2026', () => {
      const old = {
        ...ferro,
        importDate: '2027-02-01',
        productionPeriod: { from: '2025-02-01', to: '2025-03-01' },
      };
      expect(chose(old, 'production').join()).to.include('production year 2026');
    });
    it('a period of two years, one that ends first and one after the import are refused', () => {
      const period = (from: string, to: string) =>
        refused({ ...ferro, importDate: '2028-02-01', productionPeriod: { from, to } });
      for (const answer of [
        period('2026-12-01', '2027-01-31'),
        period('2027-12-31', '2027-12-01'),
        period('2028-03-01', '2028-04-01'),
      ])
        expect(answer).to.deep.equal(['cbam.request-invalid', 'productionPeriod']);
    });
    it('the reporting year is that of the import unless said otherwise', () => {
      expect(chose({}, 'reporting')).to.deep.equal([
        '2026 CBAM declaration of 2026, due on 30 September 2027',
      ]);
      expect(chose({ reportingYear: 2027 }, 'reporting').join()).to.include('30 September 2028');
    });
    it('nothing is declared for a year before its import', () => {
      const change = { importDate: '2027-02-15', reportingYear: 2026 };
      expect(refused(change)).to.deep.equal(['cbam.request-invalid', 'reportingYear']);
    });
    it('imports before 2026 are refused', () => {
      expect(refused({ importDate: '2025-12-31' })).to.deep.equal(['cbam.request-invalid', 'importDate']);
    });
  });

  describe('origin and production country:', () => {
    it('the origin picks the default value, wherever the good was made', () => {
      expect(figures({ productionCountry: 'VN' })).to.deep.equal(figures());
    });
    it('the carbon price is that of the country of production', () => {
      const carbonPricePaid = { price: { kind: 'default' }, conversion: 'draft-2026' };
      const { carbonPriceReduction } = assessed({ productionCountry: 'VN', carbonPricePaid });
      expect(carbonPriceReduction?.reason).to.include('no default carbon price of VN');
    });
  });

  it('lists every problem of a request, not the first one', () => {
    const paths = refused({
      code: '72',
      origin: 'XX',
      importDate: 'soon',
      quantity: { value: '-1', unit: 'lb' },
    });
    expect(paths).to.include.members(['code', 'origin', 'importDate', 'quantity.value', 'quantity.unit']);
  });
  it('names every row that it read, once', () => {
    const rows = assessed().tables.map(({ table, row }) => `${table}: ${row}`);
    expect(rows).to.deep.equal([...new Set(rows)]);
    expect(rows).to.include('default-values: CN, 2523100090, grey, route (A)');
  });
});

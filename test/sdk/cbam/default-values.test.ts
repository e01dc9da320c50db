import { expect } from 'chai';
import fc from 'fast-check';
import { DELTA_COLUMNS } from '../../../scripts/cbam/apply-2026-1740.ts';
import { findBenchmark } from '../../../sdk/src/cbam/eu/benchmarks/index.ts';
import { countryOfName } from '../../../sdk/src/cbam/eu/default-values/country-names.ts';
import { findDefaultValue } from '../../../sdk/src/cbam/eu/default-values/index.ts';
import { PUBLISHED_COLUMNS, readPublishedRows } from '../../../sdk/src/cbam/eu/default-values/published.ts';
import { parseCsv } from '../../../sdk/src/cbam/tables/index.ts';
import { decimalText } from '../../../sdk/src/core/exact.ts';
import { COUNTRIES } from '../../../sdk/src/declaration/codes.ts';
import { shipped } from './eu-tables.ts';
import { itWithPublications, PUBLICATIONS, publishedText } from './published.ts';
import { refusal } from './refusal.ts';

const find = (code: string, country: string, year = 2026, more: { route?: string; version?: string } = {}) =>
  findDefaultValue(shipped, { code, country, importDate: `${year}-05-15`, ...more });
const refused = (...query: Parameters<typeof find>) => refusal(() => find(...query));
const marked = (code: string, country: string, more = {}) =>
  [2026, 2027, 2028].map((year) => decimalText(find(code, country, year, more).totalWithMarkUp));

describe('default values', () => {
  it('raises the total by 10, 20 and 30 per cent without rounding', () => {
    expect(marked('2523100090', 'CN')).to.deep.equal(['1.529', '1.668', '1.807']);
    expect(marked('2523100010', 'CN')).to.deep.equal(['1.43', '1.56', '1.69']);
    expect(marked('731815', 'KR')).to.deep.equal(['3.8214', '4.1688', '4.5162']);
    expect(marked('7208', 'IN', { route: 'C' })[0]).to.equal('4.708');
  });

  it('raises fertilisers by 1 per cent in every year', () => {
    expect(marked('28141000', 'CN')).to.deep.equal(['4.4036', '4.4036', '4.4036']);
  });

  it('tells white from grey clinker by the TARIC code or by the route, and refuses a code that is both', () => {
    expect(find('25231000', 'CN', 2026, { route: 'A' }).row.row).to.include('2523100090');
    expect(find('25231000', 'CN', 2026, { route: '(B)' }).route).to.equal('B');
    expect(refused('25231000', 'CN').hint).to.include('1.39').and.include('1.3');
    expect(refused('25231000', 'CN').code).to.equal('cbam.default-value-ambiguous');
    expect(refused('2523100010', 'CN', 2026, { route: 'A' }).code).to.equal(
      'cbam.route-not-in-default-values',
    );
  });

  it('falls to other countries where a country or a value is missing, and says why', () => {
    const withdrawn = find('72191100', 'TW');
    expect(decimalText(withdrawn.total)).to.equal('4.94');
    expect(withdrawn.fallbackReason).to.include('withdrawn');
    expect(find('7208', 'AD')).to.deep.include({ fallback: true });
    expect(find('25070080', 'AL').fallbackReason).to.include('no value');
  });

  it('has what (EU) 2026/1740 added, and keeps the older table selectable', () => {
    expect(decimalText(find('720241', 'ZW').total)).to.equal('2.35');
    expect(find('720241', 'ZW')).to.include({ known: 'read', fallback: false });
    expect(find('720241', 'ZW', 2026, { version: '2025-2621' }).fallback).to.equal(true);
    expect(decimalText(find('72191100', 'TW', 2026, { version: '2025-2621' }).total)).to.equal('8.69');
    expect(refused('7208', 'IN', 2026, { version: '2030-1' }).code).to.equal('cbam.table-absent');
  });

  it('counts values of rows without a route letter, and reads shifted columns', () => {
    const korean = find('25231000', 'KR', 2026, { route: 'B', version: '2025-2621' });
    expect(decimalText(korean.total)).to.equal('1.23');
    expect(decimalText(find('73061100', 'CL').total)).to.equal('2.95');
    expect(decimalText(find('25232100', 'AL').total)).to.equal('1.37');
    expect(find('25232100', 'AL').defects.join()).to.include('too far to the right');
  });

  it('ignores printed mark-ups', () => {
    for (const country of ['AO', 'AR']) {
      const value = find('2523900090', country);
      expect(decimalText(value.totalWithMarkUp)).to.equal(decimalText(value.total.mul('1.1')));
    }
  });

  it('takes of (E)/(H) the letter that the benchmark of the code has', () => {
    expect(find('72283020', 'AZ').route).to.equal('H');
    expect(find('722830', 'AZ').route).to.equal('E/H');
  });

  it('never answers with the value of another route', () => {
    expect(refused('7208', 'IN', 2026, { route: 'D' }).hint).to.include('route (C): 4.28');
  });

  it('has the highest values for precursors of unknown origin, as corrected for 7616 99', () => {
    expect(decimalText(find('28041000', 'unknown').total)).to.equal('26.64');
    expect(find('76169990', 'unknown')).to.include({ known: 'inferred', route: 'K' });
    expect(decimalText(find('76169990', 'unknown', 2026, { version: '2025-2621' }).total)).to.equal('3.77');
  });

  it('refuses countries that do not exist and origins that are exempt', () => {
    expect(refused('7208', 'XX').code).to.equal('cbam.country-unknown');
    expect(refused('7208', 'CH').code).to.equal('cbam.origin-exempt');
  });

  it('has none for electricity', () => {
    expect(refused('27160000', 'UA').code).to.equal('cbam.no-default-value');
  });

  it('shows its working', () => {
    expect(find('7208', 'IN').steps.map(({ value }) => value)).to.deep.equal(['4.28', '4.708']);
    expect(find('72191100', 'TW').steps[0]?.note).to.include('other countries');
  });

  it('never falls with the year, and is the total raised by the mark-up, for every code and country', () => {
    const codes = [...(shipped.goods[0]?.byCode.values() ?? [])].filter(({ status }) => status === 'in');
    const query = fc.record({ code: fc.constantFrom(...codes), country: fc.constantFrom(...COUNTRIES) });
    fc.assert(
      fc.property(query, ({ code: { code }, country }) => {
        const route = code.startsWith('2523') ? { route: 'A' } : {};
        const inYear = (year: number) => {
          try {
            return find(code, country, year, route);
          } catch {
            return undefined;
          }
        };
        const [first, second] = [inYear(2026), inYear(2028)];
        expect(first === undefined).to.equal(second === undefined);
        if (first === undefined || second === undefined) return;
        expect(first.totalWithMarkUp.compare(second.totalWithMarkUp)).to.be.at.most(0);
        expect(first.totalWithMarkUp.equals(first.total.mul(first.markUp.add(1)))).to.equal(true);
      }),
      { numRuns: 300 },
    );
  });

  it('finds the benchmark of every value in force by its route, for every country and code', () => {
    const table = shipped.defaultValues.find(({ info }) => info.version === '2026-1740');
    const codes = [...(shipped.benchmarks[0]?.byCode.keys() ?? [])].filter(
      (code) => !code.startsWith('2523'),
    );
    const refusals: string[] = [];
    for (const country of table?.byCountry.keys() ?? []) {
      for (const code of codes) {
        const { route, row } = find(code, country);
        try {
          findBenchmark(shipped, {
            ...{ code, column: 'B', importDate: '2026-05-15', productionYear: 2026 },
            route: route ?? undefined,
          });
        } catch {
          refusals.push(row.row);
        }
      }
    }
    // The 120 tables of Annex I, those of Liberia and New Caledonia, and Annex IV.
    expect(table?.byCountry.size).to.equal(123);
    expect(refusals).to.deep.equal([]);
  });

  itWithPublications(
    'drops no published row: each is there, in its place, with its country, code and value',
    () => {
      const published = parseCsv('published', publishedText(PUBLICATIONS.defaultValues), PUBLISHED_COLUMNS);
      const rows = readPublishedRows(published);
      expect(published).to.have.length(12_532);
      expect(rows).to.have.length(published.length);
      const silent = rows.filter((row, index) => {
        const cells = published[index];
        const sameGood = row.country === countryOfName(cells?.country ?? '') && row.code === cells?.cn_code;
        const value = Number(cells?.total);
        const sameValue = Number.isNaN(value)
          ? row.total === null || row.defects.includes('columns-shifted')
          : Math.abs(Number(row.total) - value) < 1e-12;
        return !sameGood || !sameValue;
      });
      expect(silent).to.deep.equal([]);
    },
  );

  itWithPublications('names each kind of defect of the published table', () => {
    const rows = readPublishedRows(
      parseCsv('published', publishedText(PUBLICATIONS.defaultValues), PUBLISHED_COLUMNS),
    );
    const count = (defect: string) =>
      rows.filter(({ defects }) => defects.some((kind) => kind === defect)).length;
    expect(count('total-not-sum')).to.equal(711);
    expect(count('columns-shifted')).to.equal(1);
    expect(count('heading-with-value')).to.equal(1);
    expect(count('route-not-a-letter')).to.equal(1);
    expect(count('code-out-of-scope')).to.equal(4);
    expect(count('not-a-number')).to.equal(4);
  });

  itWithPublications('has every change of (EU) 2026/1740 in the table in force, with how it is known', () => {
    const changes = parseCsv('changes', publishedText(PUBLICATIONS.changes), DELTA_COLUMNS);
    const table = shipped.defaultValues.find(({ info }) => info.version === '2026-1740');
    expect(changes).to.have.length(952);
    const missing = changes
      .filter(({ change }) => change !== 'renamed')
      .filter(({ country = '', cn_code = '', change, status, total }) => {
        const rows = table?.byCountry.get(countryOfName(country) ?? '')?.get(cn_code) ?? [];
        return !rows.some(
          (row) => row.change === change && row.known === status && (total === '' || row.total === total),
        );
      });
    expect(missing).to.deep.equal([]);
    const renamed = changes.filter(({ change }) => change === 'renamed');
    for (const { country = '', description = '' } of renamed) {
      expect(countryOfName(country), country).to.equal(countryOfName(description));
    }
  });
});

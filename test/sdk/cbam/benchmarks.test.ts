import { expect } from 'chai';
import { PUBLISHED_COLUMNS } from '../../../sdk/src/cbam/eu/benchmarks/benchmark-table.ts';
import { findBenchmark } from '../../../sdk/src/cbam/eu/benchmarks/index.ts';
import { parseCsv } from '../../../sdk/src/cbam/tables/index.ts';
import { decimalText } from '../../../sdk/src/core/exact.ts';
import { shipped } from './eu-tables.ts';
import { itWithPublications, PUBLICATIONS, publishedText } from './published.ts';
import { refusal } from './refusal.ts';

const find = (
  code: string,
  column: 'A' | 'B',
  route?: string,
  productionYear = 2026,
  importDate = '2026-05-15',
) => findBenchmark(shipped, { code, column, route, productionYear, importDate });
const value = (...query: Parameters<typeof find>) => decimalText(find(...query).value);
const refused = (...query: Parameters<typeof find>) => refusal(() => find(...query));

describe('benchmarks', () => {
  it('has the pinned figures of the annex', () => {
    expect([value('72031000', 'A'), value('72031000', 'B')]).to.deep.equal(['0.295', '0.397']);
    expect([value('72071114', 'A', 'D'), value('72071114', 'B', 'C')]).to.deep.equal(['0.065', '1.364']);
    expect([value('73181552', 'A'), value('73181552', 'B')]).to.deep.equal(['0.038', '1.154']);
    expect(value('25231000', 'B', 'A')).to.equal('0.666');
  });

  it('takes the set of the production year', () => {
    expect([2026, 2027, 2028, 2030].map((year) => value('72021120', 'A', undefined, year))).to.deep.equal([
      ...['1.361', '1.361', '1.277', '1.277'],
    ]);
    expect(refused('72021120', 'A', undefined, 2031).code).to.equal('cbam.no-benchmark');
    expect(refused('72021120', 'A', undefined, 2025).code).to.equal('cbam.no-benchmark');
  });

  it('asks for the route where there are several, and shows them', () => {
    expect(refused('72071114', 'A')).to.include({ code: 'cbam.route-missing' });
    expect(refused('72071114', 'A').hint).to.include('route (C), 0.188').and.include('route (D), 0.065');
  });

  it('refuses a route that the code lacks, showing the row that asked and those there are', () => {
    const routeRow = {
      table: 'default-values',
      version: '2026-1740',
      sha256: '',
      row: 'XX, 7207, route (F)',
    };
    const query = {
      code: '72071114',
      column: 'B',
      route: 'F',
      productionYear: 2026,
      importDate: '2026-05-15',
    } as const;
    const error = refusal(() => findBenchmark(shipped, { ...query, routeRow }));
    expect(error.code).to.equal('cbam.route-not-in-benchmark');
    expect(error.message).to.include('XX, 7207, route (F)');
    expect(error.hint).to.include('route (C), 1.364');
  });

  it('ignores the letter where the benchmark does not depend on a route', () => {
    expect(value('73181552', 'B', 'C')).to.equal('1.154');
    expect(find('73181552', 'B', 'C').route).to.equal(null);
  });

  it('takes of two letters the one that it has', () => {
    expect(value('72283020', 'B', '(E)/(H)')).to.equal('0.446');
  });

  it('takes a zero of column A as a figure, and says what it means', () => {
    expect(value('25232100', 'A')).to.equal('0');
    expect(find('25232100', 'A').note).to.include('precursors');
    expect(value('25232100', 'B')).to.equal('0.859');
  });

  it('takes a shorter code where all codes below it agree', () => {
    expect(value('7208', 'B', 'C')).to.equal('1.37');
    expect(refused('7202', 'A').code).to.equal('cbam.code-ambiguous');
  });

  it('warns that the benchmarks are to be replaced for imports of 2027', () => {
    expect(find('72031000', 'A').note).to.equal(null);
    expect(find('72031000', 'A', undefined, 2027, '2027-02-01').note).to.include('recital 10');
  });

  it('has none for electricity', () => {
    expect(refused('27160000', 'A').code).to.equal('cbam.no-benchmark');
  });

  itWithPublications('drops no published row: each is there, in its place, cell by cell', () => {
    const published = parseCsv('published', publishedText(PUBLICATIONS.benchmarks), PUBLISHED_COLUMNS);
    const rows = shipped.benchmarks[0]?.rows ?? [];
    expect(published).to.have.length(1804);
    expect(
      rows.map(({ code, a, aMarker, b, bMarker }) => [code, a, aMarker, b, bMarker].join('|')),
    ).to.deep.equal(
      published.map((row) =>
        [row.cn_code, row.column_a_bm, row.column_a_indicator, row.column_b_bm, row.column_b_indicator].join(
          '|',
        ),
      ),
    );
  });
});

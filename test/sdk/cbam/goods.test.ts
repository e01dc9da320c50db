import { expect } from 'chai';
import { CATEGORIES, isExemptOrigin, lookUpGood } from '../../../sdk/src/cbam/eu/goods/index.ts';
import { CN_GROUPS, cnGroupsOf } from '../../../sdk/src/declaration/cn-groups.ts';
import { shipped } from './eu-tables.ts';
import { refusal } from './refusal.ts';

const good = (code: string, importDate = '2026-03-01') => lookUpGood(shipped, { code, importDate });
const refused = (code: string) => refusal(() => good(code));
const table = shipped.goods[0];
const codes = [...(table?.byCode.values() ?? [])].filter(({ status }) => status === 'in');

describe('goods of Annex I', () => {
  it('has the categories that accreditations on the ledger have', () => {
    expect(Object.keys(CATEGORIES)).to.have.members(CN_GROUPS.map(({ name }) => name));
  });

  it('puts every code of 8 digits into the categories that an accreditation would', () => {
    expect(codes).to.have.length(571);
    for (const { code, categories } of codes) {
      expect(
        cnGroupsOf(code).map(({ name }) => name),
        code,
      ).to.have.members([...categories]);
    }
  });

  it('measures clinker and cement in clinker, fertilisers in nitrogen, electricity in MWh, the rest in tonnes', () => {
    expect(
      ['25231000', '25239000', '25233000', '25070080'].map((code) => good(code).functionalUnit),
    ).to.deep.equal([...['t clinker', 't clinker', 't', 't']]);
    expect(
      ['28080000', '28141000', '31021090', '31052010', '28342100'].map((code) => good(code).functionalUnit),
    ).to.deep.equal(Array.from({ length: 5 }, () => 'kg N'));
    expect(good('27160000').functionalUnit).to.equal('MWh');
  });

  it('leaves indirect emissions out for the goods of Annex II, but not for sintered ore', () => {
    expect(['72081000', '76012040', '28041000'].map((code) => good(code).countsIndirect)).to.deep.equal([
      false,
      false,
      false,
    ]);
    expect(['26011200', '25231000', '31021090'].map((code) => good(code).countsIndirect)).to.deep.equal([
      true,
      true,
      true,
    ]);
  });

  it('gives the gases, the routes of the benchmark and the edition of the nomenclature', () => {
    expect(good('76012040')).to.deep.include({
      gases: ['CO2', 'CF4', 'C2F6'],
      routes: ['K', 'L'],
      cnEdition: 2026,
    });
    expect(good('28080000').gases).to.deep.equal(['CO2', 'N2O']);
  });

  it('says of an "ex" code what else it can be', () => {
    expect(good('72051000')).to.deep.include({
      category: 'iron or steel products',
      alternatives: ['pig iron'],
    });
  });

  it('refuses what Annex I excepts, and what it does not have', () => {
    for (const code of [
      '72022100',
      '72023000',
      '72029910',
      '72041000',
      '31056000',
      '84713000',
      '2507008010',
    ]) {
      expect(refused(code).code, code).to.equal('cbam.code-out-of-scope');
    }
  });

  it('refuses retired codes and names their successors', () => {
    expect(refused('76011000').hint).to.include('76011010').and.include('76011090');
    expect(refused('31021010')).to.include({ code: 'cbam.code-retired' });
  });

  it('takes shorter codes where they mean one kind of goods, and refuses the others with the choices', () => {
    expect(good('7208').category).to.equal('iron or steel products');
    expect(good('2814').category).to.equal('ammonia');
    expect(refused('3102').code).to.equal('cbam.code-ambiguous');
    expect(refused('7202').hint).to.include('72021120').and.include('72022');
  });

  it('refuses what is no code', () => {
    expect(refused('720').code).to.equal('cbam.code-malformed');
    expect(refused('7208 10 00').code).to.equal('cbam.code-malformed');
    expect(refused('72081234').code).to.equal('cbam.code-unknown');
  });

  it('refuses dates before the rules', () => {
    expect(refusal(() => good('7208', '2025-12-31')).code).to.equal('cbam.table-not-valid');
  });

  it('exempts the Union, the countries and the territories of Annex III, and nobody else', () => {
    for (const origin of [
      'DE',
      'IS',
      'LI',
      'NO',
      'CH',
      'Büsingen',
      'Heligoland',
      'Livigno',
      'Ceuta',
      'Melilla',
    ]) {
      expect(isExemptOrigin(origin), origin).to.equal(true);
    }
    for (const origin of ['GB', 'TR', 'CN', 'unknown'])
      expect(isExemptOrigin(origin), origin).to.equal(false);
  });
});

import { readFileSync } from 'node:fs';
import * as XLSX from '@e965/xlsx';
import { expect } from 'chai';
import { zipSync } from 'fflate';
import { computeInstallation } from '../../../../sdk/src/cbam/eu/installation/index.ts';
import { NO_ROUNDING } from '../../../../sdk/src/cbam/rounding.ts';
import type { KisekiError } from '../../../../sdk/src/core/errors.ts';
import { decimalText } from '../../../../sdk/src/core/exact.ts';
import { decimal } from '../../../../sdk/src/core/index.ts';
import {
  checkTemplate,
  figureTexts,
  readTemplate,
} from '../../../../sdk/src/formats/commission-template/index.ts';
import {
  edited,
  itWithWorkbooks,
  partOf,
  smallWorkbook,
  WORKBOOKS,
  withCell,
  withEntries,
  workbook,
} from './workbooks.ts';

type Filled = 'cement' | 'steel' | 'screws' | 'hydrogen';
const EXAMPLES: Readonly<Record<Filled, number>> = { cement: 1, steel: 2, screws: 4, hydrogen: 7 };

type Expected = {
  n: number;
  products: {
    cn: string;
    see_direct: number;
    see_indirect: number;
    see_total: number;
    share_default: number | null;
    elec_MWh_per_t: number;
  }[];
};
const expected = (n: number): Expected['products'] => {
  const file = new URL('../../../../../shared/reference/cbam/commission-examples.json', import.meta.url);
  const { examples }: { examples: Expected[] } = JSON.parse(readFileSync(file, 'utf8'));
  return examples.find((example) => example.n === n)?.products ?? [];
};

const isNear = (text: string, number: number): boolean =>
  decimal(text)
    .minus(number)
    .abs()
    .lte(decimal('0.000000001').times(Math.max(1, Math.abs(number))));

const refusal = (bytes: Uint8Array): KisekiError => {
  try {
    checkTemplate(readTemplate(bytes));
  } catch (error) {
    if (error instanceof Error && 'code' in error && 'hint' in error) return error as KisekiError;
    throw error;
  }
  throw new Error('the workbook was taken');
};
const problemsOf = (bytes: Uint8Array): string[] =>
  refusal(bytes).problems?.map(({ path, message }) => `${path} ${message}`) ?? [];

describe('the Commission’s communication template', () => {
  for (const name of ['cement', 'steel', 'screws', 'hydrogen'] as const) {
    itWithWorkbooks(`gives the figures of ${WORKBOOKS[name]} to one in a billion`, () => {
      const template = readTemplate(workbook(name));
      const { figures } = checkTemplate(template);
      const wanted = expected(EXAMPLES[name]);
      expect(template.products.map(({ cnCode }) => cnCode)).to.deep.equal(wanted.map(({ cn }) => cn));
      for (const [index, product] of wanted.entries()) {
        const found = figures[index];
        if (found === undefined) throw new Error('a product is missing');
        const {
          specificEmbeddedEmissions: see,
          electricityPerUnit,
          shareOfDefaultValues,
        } = figureTexts(found);
        expect(isNear(see.direct, product.see_direct), see.direct).to.equal(true);
        expect(isNear(see.indirect, product.see_indirect), see.indirect).to.equal(true);
        expect(isNear(see.total, product.see_total), see.total).to.equal(true);
        expect(isNear(electricityPerUnit, product.elec_MWh_per_t), electricityPerUnit).to.equal(true);
        expect(shareOfDefaultValues === null).to.equal(product.share_default === null);
        if (product.share_default !== null)
          expect(isNear(shareOfDefaultValues ?? '', product.share_default)).to.equal(true);
      }
    });
  }

  itWithWorkbooks('says that an empty one was not filled in', () => {
    const { code } = refusal(workbook('empty'));
    expect(code).to.equal('template.invalid');
    expect(problemsOf(workbook('empty'))[0]).to.contain('A_InstData!E83');
  });

  itWithWorkbooks(
    'reads perfluorocarbons and measured gases as the examples above their rows have them',
    () => {
      const filled = withEntries(workbook('screws'), 'B_EmInst', {
        ...{ D98: 'Slope method', E98: 'Centre Worked Pre-Bake (CWPB)', F98: 500_000, AG98: 2.17 },
        ...{ AH98: 1.23, AI98: 0.146, AM98: 0.122, AT98: 0.98 },
        ...{ D113: 'Stack 1', E113: 'N2O', R113: 0, V113: 64.2925, X113: 4, Z113: 265 },
        ...{ D114: 'Stack 2', E114: 'CO2', R114: 15, V114: 1820, X114: 5000, Z114: 50 },
      });
      const { data } = readTemplate(filled);
      const { sources } = computeInstallation(data, NO_ROUNDING);
      // AU97, AU111 and AU112 of the template.
      expect(sources.slice(1).map(({ counted }) => decimalText(counted))).to.deep.equal([
        '1587424.347',
        '18059.76325',
        '386750',
      ]);
    },
  );

  itWithWorkbooks(
    'follows what processes give each other, heat, waste gases and exported electricity',
    () => {
      const feeding = withEntries(workbook('screws'), 'D_Processes', {
        ...{ L27: 16_000, L32: 1000, L92: 8100, L97: 100 },
        ...{ L57: 3, L58: 60, L61: 2, L62: 50, M61: 1, M62: 50, L71: 100, L72: 0.5 },
      });
      const { figures } = checkTemplate(readTemplate(feeding));
      // 17 000 a = own and bought + 100 b, 8 200 b = own and bought + 1 000 a, solved by hand.
      const heat = 3 * 60;
      const gas = 2 * 56.1 - 56.1 * 0.667;
      const first = 3337.95 + heat + gas - 100 * 0.5 + 20_000 * 1.539;
      const second = 1610.07 + 10_000 * 1.44;
      const a = (first + (100 / 8200) * second) / (17_000 - (100 / 8200) * 1000);
      const b = (second + 1000 * a) / 8200;
      const [one, other] = figures.map((product) => figureTexts(product).specificEmbeddedEmissions.direct);
      expect(isNear(one ?? '', a), one).to.equal(true);
      expect(isNear(other ?? '', b), other).to.equal(true);
    },
  );

  itWithWorkbooks('reads a workbook that another program saved', () => {
    for (const bookSST of [false, true]) {
      const read = XLSX.read(workbook('screws'), { type: 'array' });
      const saved: Uint8Array = XLSX.write(read, { type: 'array', bookType: 'xlsx', bookSST });
      expect(checkTemplate(readTemplate(new Uint8Array(saved))).differences).to.deep.equal([]);
    }
  });

  itWithWorkbooks('tells where the workbook has another figure, and leaves what was typed', () => {
    const { differences } = checkTemplate(
      readTemplate(withCell(workbook('screws'), 'D_Processes', 'L54', '<v>4000</v>')),
    );
    const cells = differences.map(({ sheet, cell }) => `${sheet}!${cell}`);
    expect(cells).to.include('Summary_Products!I10').and.include('Summary_Products!K10');
    const typed = differences.find(({ sheet }) => sheet === 'D_Processes');
    expect(typed).to.include({ stated: '5610.07', computed: '4948.02' });
    const product = differences.find(({ cell }) => cell === 'I10');
    expect(product?.stated).to.equal('2.0069382352941174');
    expect(product?.computed?.slice(0, 7)).to.equal('2.04588');
  });

  itWithWorkbooks('names the cell that holds text where a number is wanted', () => {
    const bytes = withCell(
      workbook('screws'),
      'D_Processes',
      'L65',
      '<is><t>about 3400</t></is>',
      ' t="inlineStr"',
    );
    expect(problemsOf(bytes)).to.deep.equal([
      'D_Processes!L65 holds “about 3400” as text where a number is wanted',
    ]);
  });

  itWithWorkbooks('names the cell that shows an error, and the one that was not calculated', () => {
    const error = withCell(workbook('screws'), 'E_PurchPrec', 'L49', '<v>#DIV/0!</v>', ' t="e"');
    expect(problemsOf(error)).to.deep.equal(['E_PurchPrec!L49 shows the error #DIV/0!']);
    const formula = withCell(workbook('screws'), 'E_PurchPrec', 'L49', '<f>1+1</f>');
    expect(problemsOf(formula)[0]).to.match(/^E_PurchPrec!L49 holds a formula without its result/);
  });

  itWithWorkbooks('names negative amounts and CN codes that are none', () => {
    const negative = withCell(workbook('screws'), 'E_PurchPrec', 'L49', '<v>-1</v>');
    expect(problemsOf(negative)).to.deep.equal(['E_PurchPrec!L49 is -1, a negative number']);
    const code = withCell(workbook('screws'), 'Summary_Products', 'F10', '<v>7318</v>');
    expect(problemsOf(code)).to.deep.equal(['Summary_Products!F10 is “7318”, no CN code of eight digits']);
  });

  itWithWorkbooks('takes what was chosen in another language of the workbook', () => {
    const bytes = workbook('screws');
    const inline = ' t="inlineStr"';
    // As a workbook in Finnish has it: its list of goods shows the translation, and so does what was chosen from it.
    const word = '<is><t>Rauta- tai terästuotteet</t></is>';
    const chosen = withCell(bytes, 'A_InstData', 'E83', word, inline);
    expect(problemsOf(chosen)[0]).to.match(/^A_InstData!E83/);
    const finnish = withCell(chosen, 'Translations', 'D611', word, inline);
    expect(readTemplate(finnish).data).to.deep.equal(readTemplate(bytes).data);
  });

  itWithWorkbooks('is known by its sheets, whatever is missing', () => {
    const bytes = workbook('screws');
    const renamed = edited(bytes, {
      'xl/workbook.xml': (text) => text.replace('name="D_Processes"', 'name="Processes"'),
    });
    expect(refusal(renamed).code).to.equal('template.sheet-missing');
    const older = withCell(bytes, 'VersionDocumentation', 'B3', '<v>45390</v>');
    expect(refusal(older).code).to.equal('template.version-unsupported');
  });

  itWithWorkbooks('is refused with macros, links to other files, or a document type', () => {
    const bytes = workbook('screws');
    expect(refusal(edited(bytes, { 'xl/vbaProject.bin': () => 'x' })).code).to.equal('xlsx.macros');
    const linked = edited(withCell(bytes, 'D_Processes', 'L54', '<f>[1]Sheet1!$A$1</f><v>5</v>'), {
      'xl/externalLinks/externalLink9.xml': () => '<externalLink/>',
    });
    expect(refusal(linked).message).to.contain('D_Processes!L54');
    const part = partOf(bytes, 'A_InstData');
    const dtd = edited(bytes, { [part]: (text) => text.replace('<worksheet', '<!DOCTYPE x><worksheet') });
    expect(refusal(dtd).code).to.equal('xlsx.forbidden-content');
  });

  it('is not what any other workbook is', () => {
    expect(refusal(smallWorkbook('<row r="1"><c r="A1"><v>1</v></c></row>')).code).to.equal(
      'template.not-the-template',
    );
    expect(refusal(zipSync({})).code).to.equal('xlsx.not-a-workbook');
  });
});

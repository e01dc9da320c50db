import type { CbamDeclaration } from '../../cbam/eu/declaration/index.ts';
import { table } from '../format/table.ts';
import type { Style } from '../io/style.ts';
import { explainText } from './explain.ts';
import { shownFigure } from './figures.ts';

const codes = ({ byCode }: CbamDeclaration, style: Style): string =>
  table([
    ['CN code', 'quantity', 'embedded tCO2e', 'free allocation', 'carbon price', 'certificates'].map(
      style.faint,
    ),
    ...byCode.map((good) => [
      good.cn,
      `${shownFigure(good.quantity)} ${good.unit}`,
      shownFigure(good.embeddedEmissions),
      shownFigure(good.freeAllocationAdjustment),
      shownFigure(good.carbonPriceReduction),
      `${shownFigure(good.certificates)}${good.exempt ? ' (exempt)' : ''}`,
    ]),
  ]);

const checkLine = (
  { sentence, reference, lines, examples }: CbamDeclaration['checks'][number],
  style: Style,
) => {
  const where = lines === null ? '' : `; ${lines} ${lines === 1 ? 'line' : 'lines'}, such as ${examples[0]}`;
  return `${style.doubtful('note')}  ${sentence} ${style.faint(`${reference}${where}`)}`;
};

/** The declaration for a person: what is owed, by CN code, by when, and what to know. */
export const declarationText = (declaration: CbamDeclaration, style: Style): string => {
  const { year, totals, reconciliation, dates, goods, checks } = declaration;
  const { lines, netMassTonnes } = reconciliation;
  return [
    style.strong(
      `CBAM declaration for ${year}: ${shownFigure(totals.certificatesToSurrender)} certificates to surrender`,
    ),
    `${lines.given} lines of customs with ${shownFigure(netMassTonnes.given)} t came in: ${lines.declared} are declared as ${goods.length} types of goods, ${lines.notDeclared} are not declared`,
    '',
    codes(declaration, style),
    '',
    `declaration and surrender by ${dates.declarationDue}, repurchase to be asked for by ${dates.repurchaseRequestBy}, what is left is cancelled on ${dates.cancelledOn}`,
    ...checks.map((check) => checkLine(check, style)),
  ].join('\n');
};

/** The working of one unit of each type of goods, then that of the year. */
export const declarationWorking = ({ goods, steps, year }: CbamDeclaration, style: Style): string =>
  [
    ...goods.flatMap(({ number, cn, origin, unit, steps: ofOneUnit }) =>
      ofOneUnit.length === 0
        ? []
        : [
            style.strong(`type ${number}, ${cn} from ${origin}: for one ${unit}`),
            explainText(ofOneUnit, style),
          ],
    ),
    style.strong(`the year ${year}`),
    explainText(steps, style),
  ].join('\n\n');

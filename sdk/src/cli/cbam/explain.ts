import type { Step, StepInput } from '../../cbam/working.ts';
import { table } from '../format/table.ts';
import type { Style } from '../io/style.ts';

const withUnit = (value: string, unit: string | undefined): string =>
  unit === undefined || unit === '' ? value : `${value} ${unit}`;

const inputRow = ({ name, value, unit, source }: StepInput, style: Style): readonly string[] => [
  name,
  withUnit(value, unit),
  style.faint(source ?? ''),
];

const indent = (text: string, by: number): string =>
  text
    .split('\n')
    .map((line) => `${' '.repeat(by)}${line}`.trimEnd())
    .join('\n');

const stepText = (step: Step, number: number, style: Style): string => {
  const { title, formula, reference, inputs, value, unit, note } = step;
  return [
    `${String(number).padStart(3)}  ${style.strong(title)}`,
    indent(`${formula} = ${style.strong(withUnit(value, unit))}`, 5),
    ...(inputs.length === 0 ? [] : [indent(table(inputs.map((input) => inputRow(input, style))), 7)]),
    indent(style.faint(reference), 5),
    ...(note === undefined ? [] : [indent(`${style.doubtful('note')}  ${note}`, 5)]),
  ].join('\n');
};

/** The working of a result as a person reads it: each step with its formula, value, figures, article and note. */
export const explainText = (steps: readonly Step[], style: Style): string =>
  steps.map((step, index) => stepText(step, index + 1, style)).join('\n\n');

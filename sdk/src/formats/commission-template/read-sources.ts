import type { EmissionSource, SourceStream } from '../../cbam/eu/installation/model/emission-sources.ts';
import { emissionsPerUnit } from '../../cbam/eu/installation/sources/emissions-per-unit.ts';
import { decimal } from '../../core/decimal.ts';
import { addProblem, amountAt, type Form, numberAt, percentAt, textAt } from './form.ts';
import { stated } from './read-processes.ts';
import type { Stated, TemplatePlaces } from './template.ts';
import type { Words } from './words.ts';

export type ReadSources = Pick<TemplatePlaces, 'sources' | 'incompleteSources'> & {
  readonly emissionSources: readonly EmissionSource[];
};

/** Column BA says into which sum a row goes, the examples above it into none. */
const MARKER = 'BA';
const SUM_CO2 = { formula: 'CONST_CNTR_SUM_CO2', text: 'SUM_CO2' };
const SUM_PFC = { formula: 'CONST_CNTR_SUM_PFC', text: 'SUM_PFC' };
const SUM_EITHER = { formula: 'CONST_CEMSType', text: 'SUM_' };

const rowsMarked = (
  { sheet }: Form,
  { formula, text }: typeof SUM_CO2,
  from: number,
  to: number,
): readonly number[] => {
  const rows: number[] = [];
  for (let row = from; row <= to; row += 1) {
    const cell = sheet.cells.get(`${MARKER}${row}`);
    if (cell === undefined) continue;
    if (cell.formula === null ? cell.text.startsWith(text) : cell.formula.includes(formula)) rows.push(row);
  }
  return rows;
};

/** Names are keys to us, and the workbook allows the same twice. */
const uniqueName = (form: Form, cell: string, row: number, taken: Set<string>, otherwise: string): string => {
  const name = textAt(form, cell, 180) ?? otherwise;
  const unique = taken.has(name) ? `${name} (row ${row})` : name;
  taken.add(unique);
  return unique;
};

const UNITS = ['t', '1000Nm3'] as const;
const FACTOR_UNITS = ['tCO2/TJ', 'tCO2/t', 'tCO2/1000Nm3'] as const;

const factorAt = (form: Form, row: number, words: Words): SourceStream['emissionFactor'] => {
  const value = amountAt(form, `J${row}`);
  if (value === null) return undefined;
  const unit = textAt(form, `K${row}`);
  const at = unit === null ? null : words('CONST_tCO2pTJOrtCO2pt', unit);
  return at === null ? undefined : { value, unit: FACTOR_UNITS[at] ?? 'tCO2/t' };
};

const biomassAt = (form: Form, row: number): SourceStream['biomass'] => {
  const fraction = percentAt(form, `R${row}`);
  const withoutProof = percentAt(form, `T${row}`);
  if (fraction === null && withoutProof === null) return undefined;
  if (withoutProof !== null && decimal(withoutProof).gt(fraction ?? '0')) {
    addProblem(form, `T${row}`, 'is more than the whole biomass content beside it');
    return undefined;
  }
  return { fraction: fraction ?? '0', withoutProof: withoutProof ?? '0' };
};

const METHODS = ['combustion', 'process', 'mass-balance'] as const;

const streamAt = (form: Form, row: number, words: Words, taken: Set<string>): SourceStream | null => {
  const word = textAt(form, `D${row}`);
  if (word === null) return null;
  const method = METHODS[words('CONST_MonitoringApproach', word) ?? -1];
  if (method === undefined) {
    addProblem(form, `D${row}`, `is “${word}”, no method of the template`);
    return null;
  }
  const unit = textAt(form, `G${row}`);
  const heat = amountAt(form, `H${row}`);
  const biomass = biomassAt(form, row);
  const common = {
    name: uniqueName(form, `E${row}`, row, taken, `source stream of row ${row}`),
    activityData: numberAt(form, `F${row}`) ?? '0',
    unit: UNITS[unit === null ? 0 : (words('CONST_torkNm3', unit) ?? 0)] ?? 't',
    ...(heat === null || decimal(heat).isZero() ? {} : { netCalorificValue: heat }),
    ...(biomass === undefined ? {} : { biomass }),
  };
  if (method === 'mass-balance') {
    const carbonContent = amountAt(form, `L${row}`);
    return { method, ...common, ...(carbonContent === null ? {} : { carbonContent }) };
  }
  const emissionFactor = factorAt(form, row, words);
  const factor = emissionFactor === undefined ? {} : { emissionFactor };
  const share = percentAt(form, `${method === 'combustion' ? 'N' : 'P'}${row}`);
  if (method === 'combustion')
    return { method, ...common, ...factor, ...(share === null ? {} : { oxidationFactor: share }) };
  return { method, ...common, ...factor, ...(share === null ? {} : { conversionFactor: share }) };
};

/** The cell shows per cent: 95 typed there is 0.95, while the coefficients of (EU) 2025/2547, table 3, want 95. */
const currentEfficiency = (form: Form, row: number): string => {
  const efficiency = amountAt(form, `AK${row}`) ?? '0';
  return decimal(efficiency).lte(1) ? decimal(efficiency).times(100).toFixed() : efficiency;
};

const pfcAt = (form: Form, row: number, words: Words, taken: Set<string>): EmissionSource | null => {
  const word = textAt(form, `D${row}`);
  if (word === null) return null;
  const method = words('CONST_PFCSlopeOrOvervoltage', word);
  const figure = (column: string): string => amountAt(form, `${column}${row}`) ?? '0';
  const collected = amountAt(form, `AT${row}`) ?? '1';
  if (decimal(collected).isZero() || decimal(collected).gt(1))
    addProblem(form, `AT${row}`, 'is no share above zero, up to 100 per cent');
  const common = {
    name: uniqueName(form, `E${row}`, row, taken, `perfluorocarbons of row ${row}`),
    aluminiumTonnes: figure('F'),
    c2f6PerCf4: figure('AM'),
    collectionEfficiency: collected,
  };
  if (method === 0)
    return {
      method: 'pfc-slope',
      ...common,
      anodeEffectFrequency: figure('AG'),
      anodeEffectMinutes: figure('AH'),
      slopeEmissionFactor: figure('AI'),
    };
  if (method === 1)
    return {
      method: 'pfc-overvoltage',
      ...common,
      overvoltageCoefficient: figure('AL'),
      anodeEffectOvervoltage: figure('AJ'),
      currentEfficiencyPercent: currentEfficiency(form, row),
    };
  addProblem(form, `D${row}`, `is “${word}”, no method of the template`);
  return null;
};

const GASES = ['CO2', 'N2O'] as const;

const measuredAt = (form: Form, row: number, words: Words, taken: Set<string>): EmissionSource | null => {
  const word = textAt(form, `E${row}`);
  if (word === null) return null;
  const gas = GASES[words('CONST_CEMSType', word) ?? -1];
  if (gas === undefined) {
    addProblem(form, `E${row}`, `is “${word}”, no gas of the template`);
    return null;
  }
  const biomass = biomassAt(form, row);
  return {
    method: 'measurement',
    name: uniqueName(form, `D${row}`, row, taken, `measurement of row ${row}`),
    gas,
    intervals: [
      {
        concentration: amountAt(form, `V${row}`) ?? '0',
        hours: amountAt(form, `X${row}`) ?? '0',
        flow: numberAt(form, `Z${row}`) ?? '0',
      },
    ],
    ...(biomass === undefined ? {} : { biomass }),
  };
};

/** Sheet B: source streams, perfluorocarbons, measured sources, in this order. */
export const readSources = (form: Form, words: Words): ReadSources => {
  const taken = new Set<string>();
  const pfcRows = rowsMarked(form, SUM_PFC, 1, form.sheet.rows);
  const [firstPfc = form.sheet.rows + 1, lastPfc = firstPfc] = [pfcRows[0], pfcRows.at(-1)];
  const read = [
    ...rowsMarked(form, SUM_CO2, 1, firstPfc - 1).map((row) => ({
      row,
      source: streamAt(form, row, words, taken),
    })),
    ...pfcRows.map((row) => ({ row, source: pfcAt(form, row, words, taken) })),
    ...rowsMarked(form, SUM_EITHER, lastPfc + 1, form.sheet.rows).map((row) => ({
      row,
      source: measuredAt(form, row, words, taken),
    })),
  ];
  const emissionSources: EmissionSource[] = [];
  const sources: { name: string; emissions: Stated }[] = [];
  const incompleteSources: { place: { sheet: string; cell: string }; message: string }[] = [];
  for (const { row, source } of read) {
    if (source === null) continue;
    const problem = problemOf(source);
    if (problem !== null) {
      incompleteSources.push({
        place: { sheet: form.sheet.name, cell: `D${row}` },
        message: `${source.name} is not counted: ${problem}`,
      });
      continue;
    }
    emissionSources.push(source);
    sources.push({ name: source.name, emissions: stated(form, `AU${row}`) });
  }
  return { emissionSources, sources, incompleteSources };
};

/** What a source stream lacks; the operator typed the emissions of the processes, so that the rest can still be computed. */
const problemOf = (source: EmissionSource): string | null => {
  if (source.method === 'pfc-overvoltage' && decimal(source.currentEfficiencyPercent).isZero())
    return 'its current efficiency is missing';
  if (source.method !== 'combustion' && source.method !== 'process' && source.method !== 'mass-balance')
    return null;
  const perUnit = emissionsPerUnit(source);
  return 'problem' in perUnit ? perUnit.problem : null;
};

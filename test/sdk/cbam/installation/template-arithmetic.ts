import type { Precursor, Process } from './support.ts';

/**
 * The template's sheets InputOutput and Summary_Processes, formula by formula and in binary numbers as a spreadsheet
 * has them: processes and purchased precursors in one matrix, its inverse, and the sums over its rows. Written apart
 * from the product's code, to hold it against.
 */

const inverseOf = (matrix: readonly (readonly number[])[]): number[][] => {
  const size = matrix.length;
  const rows = matrix.map((row, at) => [...row, ...row.map((_, column) => (column === at ? 1 : 0))]);
  for (let column = 0; column < size; column += 1) {
    const order = rows.map((_, at) => at).filter((at) => at >= column);
    const best = order.reduce((a, b) =>
      Math.abs(rows[b]?.[column] ?? 0) > Math.abs(rows[a]?.[column] ?? 0) ? b : a,
    );
    const pivot = rows[best] ?? [];
    rows[best] = rows[column] ?? [];
    const scaled = pivot.map((value) => value / (pivot[column] ?? Number.NaN));
    rows[column] = scaled;
    for (const [at, row] of rows.entries()) {
      const factor = row[column] ?? 0;
      if (at !== column) rows[at] = row.map((value, index) => value - factor * (scaled[index] ?? 0));
    }
  }
  return rows.map((row) => row.slice(size));
};

const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

export const templateArithmetic = (processes: readonly Process[], precursors: readonly Precursor[]) => {
  const level = ({ production }: Process) => total(production.map(({ amount }) => Number(amount)));
  const consumedBy = (name: string, consumed: Process['toProcesses']) =>
    total(consumed.filter(({ process }) => process === name).map(({ amount }) => Number(amount)));
  const suppliers = [
    ...processes.map(({ toProcesses }) => toProcesses),
    ...precursors.map(({ consumed }) => consumed),
  ];
  const size = suppliers.length;
  // Rows 39 to 68: 1 on the diagonal, else what is consumed per unit, negative.
  const matrix = Array.from({ length: size }, (_, row) =>
    suppliers.map((consumed, column) => {
      const good = processes[row];
      if (row === column) return 1;
      return good === undefined ? 0 : -consumedBy(good.name, consumed) / level(good);
    }),
  );
  const inverse = inverseOf(matrix);
  const only = ({ supplies: [first] }: Precursor) => {
    if (first?.indirect.by !== 'electricity') throw new Error('the template has electricity and its factor');
    return { ...first, indirect: first.indirect };
  };
  // Columns AJ, AL and AN.
  const specific = {
    direct: [
      ...processes.map((each) => Number(each.directEmissions.typed) / level(each)),
      ...precursors.map((each) => Number(only(each).direct.value)),
    ],
    indirect: [
      ...processes.map(
        (each) =>
          total(
            each.electricityConsumed.map((flow) => Number(flow.energyMWh) * Number(flow.emissionFactor)),
          ) / level(each),
      ),
      ...precursors.map(
        (each) => Number(only(each).indirect.electricityPerUnit) * Number(only(each).indirect.emissionFactor),
      ),
    ],
    electricity: [
      ...processes.map(
        (each) => total(each.electricityConsumed.map(({ energyMWh }) => Number(energyMWh))) / level(each),
      ),
      ...precursors.map((each) => Number(only(each).indirect.electricityPerUnit)),
    ],
  };
  const embedded = (row: readonly number[], values: readonly number[]) =>
    total(row.map((value, column) => value * (values[column] ?? 0)));
  return processes.map((_, at) => {
    const row = inverse[at] ?? [];
    // Summary_Processes, column I: the process itself once, then its supply chain.
    const chain = row.map((value, column) => (column === at ? 1 : value) * (specific.direct[column] ?? 0));
    const defaults = chain.filter(
      (__, column) =>
        column >= processes.length &&
        precursors[column - processes.length]?.supplies[0]?.direct.source === 'default',
    );
    return {
      direct: embedded(row, specific.direct),
      indirect: embedded(row, specific.indirect),
      electricity: embedded(row, specific.electricity),
      share: total(chain) === 0 ? 0 : total(defaults) / total(chain),
    };
  });
};

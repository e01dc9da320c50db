const KEYS = ['code', 'mass', 'origin', 'route', 'year', 'sefa', 'basis'];

/** `code=72031000,mass=1.1` as a record, null where it is no such list. */
const pairsOf = (text: string): ReadonlyMap<string, string> | null => {
  const pairs = text.split(',').map((part): readonly [string, string] => {
    const at = part.indexOf('=');
    return [part.slice(0, Math.max(at, 0)).trim(), part.slice(at + 1).trim()];
  });
  const map = new Map(pairs);
  const isList =
    map.size === pairs.length && pairs.every(([key, value]) => KEYS.includes(key) && value !== '');
  return isList ? map : null;
};

const precursorOf = (pairs: ReadonlyMap<string, string>): unknown => {
  const sefa = pairs.get('sefa');
  const basis = pairs.get('basis') ?? 'default';
  const year = pairs.get('year');
  const route = pairs.get('route');
  return {
    code: pairs.get('code'),
    origin: pairs.get('origin'),
    massPerTonne: pairs.get('mass'),
    ...(route === undefined ? {} : { route }),
    ...(year === undefined ? {} : { productionYear: Number(year) }),
    freeAllocation:
      sefa !== undefined
        ? { kind: 'verified', perTonne: sefa }
        : basis === 'actual'
          ? { kind: 'actual', precursors: [] }
          : { kind: basis },
  };
};

/**
 * The precursors of a cell, as `code=72031000,mass=1.1,origin=IN,basis=actual; code=72072710,mass=0.02,origin=CN`, for the schema
 * of a line to judge. The keys are those of `kiseki cbam assess --precursor`, without nesting: a precursor that has precursors
 * of its own is given by its producer's verified `sefa`.
 */
export const precursorsOfCell = (text: string): unknown => {
  const lists = text.split(';').map((part) => pairsOf(part.trim()));
  return lists.map((pairs) => (pairs === null ? 'not a list of key=value' : precursorOf(pairs)));
};

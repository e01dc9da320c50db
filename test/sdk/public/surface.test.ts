import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { entryPoints, exportedNames } from './entry-points.ts';

type Surface = Record<string, { values: readonly string[]; types: readonly string[] }>;

const committed: Surface = JSON.parse(
  readFileSync(fileURLToPath(new URL('./surface.json', import.meta.url)), 'utf8'),
);

const order = (names: readonly string[]): string[] => [...names].sort();

describe('the public surface', () => {
  it('has the committed entry points', () => {
    expect(entryPoints().map(({ name }) => name)).to.deep.equal(Object.keys(committed));
  });

  for (const { name, source } of entryPoints()) {
    it(`of ${name} is what surface.json says: add a name there when it shall be public`, async () => {
      const names = exportedNames(source);
      const values = names.filter(({ isType }) => !isType).map((one) => one.name);
      const types = names.filter(({ isType }) => isType).map((one) => one.name);
      expect({ values: order(values), types: order(types) }).to.deep.equal(committed[name]);
      expect(order(Object.keys(await import(source)))).to.deep.equal(order(values));
    });
  }

  it('gives everything that browsers get to Node too, by the same name', () => {
    const [everything, ...browser] = entryPoints();
    const known = new Set(exportedNames(everything?.source ?? '').map(({ name }) => name));
    const missing = browser.flatMap(({ source }) =>
      exportedNames(source).filter(({ name }) => !known.has(name)),
    );
    expect(missing.map(({ name }) => name)).to.deep.equal([]);
  });
});

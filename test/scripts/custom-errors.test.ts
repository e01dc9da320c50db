import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

const textsBelow = (folder: string, endings: readonly string[]): string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => endings.some((ending) => name.endsWith(ending)))
    .map((name) => readFileSync(join(root, folder, name), 'utf8'));

/** Every custom error that an interface declares, as `Interface.Error`. */
const declared = textsBelow('contracts/interfaces', ['.sol']).flatMap((text) => {
  const owner = /^interface (\w+)/m.exec(text)?.[1];
  return [...text.matchAll(/^\s*error (\w+)\(/gm)].map(([, name]) => ({ owner, name }));
});

/** The errors that a test expects: by selector in Solidity, by name across the ABI. */
const expected = new Set(
  textsBelow('test/contracts', ['.sol', '.test.ts']).flatMap((text) => [
    ...[...text.matchAll(/(I\w+)\s*\.\s*(\w+)\s*\.\s*selector/g)].map(
      ([, owner, name]) => `${owner}.${name}`,
    ),
    ...[...text.matchAll(/revertedWithCustomError\(\s*[\w.]+,\s*'(\w+)'/g)].map(([, name]) => `*.${name}`),
  ]),
);

describe('the custom errors of the contracts', () => {
  it('are declared by the interfaces', () => {
    expect(declared.length).to.be.greaterThan(40);
    expect(declared.filter(({ owner }) => owner === undefined)).to.deep.equal([]);
  });

  for (const { owner, name } of declared) {
    it(`${owner}.${name} is expected by a test of the contracts`, () => {
      expect(expected.has(`${owner}.${name}`) || expected.has(`*.${name}`)).to.equal(true);
    });
  }
});

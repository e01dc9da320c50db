import { type Draft, exampleDraft } from '../../sdk/declaration/example.ts';

/** The mill's declaration with something changed. */
const mill = (change: (draft: Draft) => void): string => {
  const draft = exampleDraft('steel-mill');
  change(draft);
  return JSON.stringify(draft);
};
const quantity = (value: unknown, unit: unknown = 't'): string =>
  mill((draft) => {
    draft.quantity = { value, unit };
  });
const MILLION = 1_000_000;

/** What is wrong with a declaration, the code that says so, and the paths that have to be named. */
export const DECLARATIONS: readonly (readonly [string, string | Uint8Array, string, ...string[]])[] = [
  ['nothing at all', '', 'json.malformed'],
  ['no JSON', 'product: coil', 'json.malformed'],
  ['half of it', mill(() => undefined).slice(0, 500), 'json.malformed'],
  ['bytes that are no text', Uint8Array.of(0xff, 0xfe, 0x00), 'cli.file-unreadable'],
  ['a list', '[]', 'declaration.invalid', ''],
  ['10 000 levels', `${'['.repeat(10_000)}${']'.repeat(10_000)}`, 'json.too-deep'],
  [
    'a string of 10 MB',
    mill((draft) => {
      draft.product.name = 'x'.repeat(10 * MILLION);
    }),
    'json.too-large',
  ],
  [
    'a string of 1 MB',
    mill((draft) => {
      draft.product.name = 'x'.repeat(MILLION);
    }),
    'declaration.invalid',
    'product.name',
  ],
  ['a key twice', '{"quantity":{"value":"1","value":"2"}}', 'json.duplicate-key', 'quantity.value'],
  ['__proto__', '{"product":{"__proto__":{"admin":true}}}', 'json.forbidden-key', 'product.__proto__'],
  ['constructor', '{"constructor":{"prototype":{}}}', 'json.forbidden-key', 'constructor'],
  ['an escaped __proto__', '{"\\u005f_proto__":1}', 'json.forbidden-key', '__proto__'],
  ['an unknown unit', quantity('1', 'pounds'), 'declaration.invalid', 'quantity.unit'],
  ['a negative quantity', quantity('-1'), 'declaration.invalid', 'quantity.value'],
  ['no quantity', quantity('0'), 'declaration.invalid', 'quantity.value'],
  ['an absurd quantity', quantity(`1${'0'.repeat(60)}`), 'declaration.invalid', 'quantity.value'],
  ['NaN', quantity('NaN'), 'declaration.invalid', 'quantity.value'],
  ['Infinity', quantity('Infinity'), 'declaration.invalid', 'quantity.value'],
  ['an exponent', quantity('48e5'), 'declaration.invalid', 'quantity.value'],
  ['a binary float', quantity(4_800_000), 'declaration.invalid', 'quantity.value'],
  [
    'an unknown field',
    mill((draft) => {
      draft.colour = 'green';
    }),
    'declaration.invalid',
    'colour',
  ],
  [
    'another operator',
    mill((draft) => {
      draft.installation.operator = 'did:example:rival';
    }),
    'declaration.invalid',
    'installation.operator',
  ],
  [
    'a total that is none',
    mill((draft) => {
      draft.emissions.total.all = '1';
    }),
    'declaration.invalid',
    'emissions.total.all',
  ],
  [
    'four problems',
    mill((draft) => {
      draft.product.cnCode = '99';
      draft.installation.country = 'ZZ';
      draft.period.to = '2026-02-30';
      draft.emissions.direct.sources[3].co2e = '1,5';
    }),
    'declaration.invalid',
    ...['product.cnCode', 'installation.country', 'period.to', 'emissions.direct.sources[3].co2e'],
  ],
  [
    'an input without a supplier',
    JSON.stringify(exampleDraft('fastener-maker')),
    'declaration.input-unlinked',
  ],
];

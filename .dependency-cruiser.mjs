// The import rules of the house (docs/architecture.md): lower rows import upper rows, never the reverse.
import { builtinModules } from 'node:module';

/** From the bottom up: a module may import itself and what stands before it. */
const layers = [
  'core',
  'merkle',
  'declaration',
  'identity',
  'credential',
  'ledger',
  'bundle',
  'verify',
  'trace',
  'cbam',
  'formats',
];
const browserSafe = [
  ...['core', 'declaration', 'credential', 'merkle', 'bundle', 'verify', 'trace', 'cbam', 'formats'],
];

const folder = (names) => `^sdk/src/(${names.join('|')})/`;
const signing = '^sdk/src/(identity/(keystore|signers)|ledger/(outbox|write|chain))/';

const layerRules = layers.map((layer, index) => ({
  name: `${layer}-imports-only-lower-layers`,
  severity: 'error',
  from: { path: `^sdk/src/${layer}/` },
  to: { path: '^sdk/src/', pathNot: folder(layers.slice(0, index + 1)) },
}));

export default {
  forbidden: [
    ...layerRules,
    {
      name: 'merkle-and-declaration-stand-alone',
      comment: 'the two bottom modules know only core',
      severity: 'error',
      from: { path: '^sdk/src/(merkle|declaration)/' },
      to: { path: '^sdk/src/', pathNot: '^sdk/src/(core|merkle|declaration)/' },
    },
    {
      name: 'declaration-does-not-import-merkle',
      severity: 'error',
      from: { path: '^sdk/src/declaration/' },
      to: { path: '^sdk/src/merkle/' },
    },
    {
      name: 'browser-safe',
      comment: 'these folders run in a browser: no node: import, not even through another module',
      severity: 'error',
      from: { path: folder(browserSafe) },
      to: { path: `^(node:)?(${builtinModules.join('|')})$`, reachable: true },
    },
    {
      name: 'verify-never-reaches-a-signer',
      comment: 'the trust boundary: what verifies cannot sign, hold keys or send',
      severity: 'error',
      from: { path: '^sdk/src/(verify|trace|bundle|credential|cbam|formats)/' },
      to: { path: signing, reachable: true },
    },
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-undeclared-dependency',
      severity: 'error',
      from: { path: '^sdk/src/' },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-dev', 'npm-unknown', 'unknown', 'undetermined'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'default'],
      extensions: ['.ts', '.js', '.json'],
    },
  },
};

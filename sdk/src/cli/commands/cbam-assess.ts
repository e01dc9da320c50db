import type { Command } from '../command.ts';
import { CBAM, EXPLAIN, FORCE, VERIFY } from '../options.ts';

export const cbamAssess: Command = {
  name: 'cbam assess',
  summary: 'say what a consignment of CBAM goods comes to',
  description:
    'Embedded emissions, the adjustment for free allocation, certificates and their cost under the rules from 1 January 2026. Actual values are those of the whole good, precursors included, as its operator communicates them; --precursor counts for the free allocation. docs/cbam.md explains the rules. With a bundle, exit codes are those of `kiseki verify`. Figures are exact; --out saves a result that `kiseki cbam replay` computes again.',
  args: [
    {
      name: '[bundle]',
      description:
        'evidence bundle: it says code, origin, quantity, route, emissions and precursors, and the rules choose between actual and default values (docs/attestation.md)',
    },
  ],
  options: [
    { flags: '--cn <code>', description: 'CN code, eight digits' },
    { flags: '--taric <code>', description: 'TARIC code, ten digits, where it tells goods apart' },
    { flags: '--origin <country>', description: 'country of origin, ISO code: picks the default value' },
    {
      flags: '--production-country <country>',
      description: 'country of the installation, when that is another one',
    },
    { flags: '--mass <quantity>', description: 'net mass: 100, "100 t", "100000 kg"; electricity: "50 MWh"' },
    { flags: '--date <date>', description: 'date of import, 2026-02-15: picks tables, factors and price' },
    {
      flags: '--production-period <from..to>',
      description: 'evidence of when the goods were made, for imports after 2026',
    },
    { flags: '--reporting-year <year>', description: 'year that is declared for (that of the import)' },
    { flags: '--direct <value>', description: 'actual direct emissions, tCO2e per unit' },
    { flags: '--indirect <value>', description: 'actual indirect emissions, tCO2e per unit' },
    {
      flags: '--indirect-of-precursors <value>',
      description: 'goods of Annex II: indirect emissions of their precursors outside Annex II, which count',
    },
    { flags: '--unit <unit>', description: 'what actual emissions are per: t, t-clinker, kg-N, MWh (t)' },
    {
      flags: '--content <value>',
      description: 'tonnes of clinker or kilograms of nitrogen in a tonne of the good',
    },
    { flags: '--default', description: 'take the default value of the origin with its mark-up' },
    { flags: '--route <letter>', description: 'production route, A to L, where the benchmark asks for it' },
    {
      flags: '--precursor <list>',
      description:
        'key=value list: code, mass (t a tonne), origin (or unknown), route, year; sefa (verified) or basis=actual, else by column B; of=CODE for one that went into another precursor; may stand several times',
      repeatable: true,
    },
    {
      flags: '--carbon-price-paid <list>',
      description:
        'key=value list: price, currency, per (t or tCO2e), country, rebate, emissions, free, rate, certified-by, evidence=yes, certificate-price, kind=default, conversion=draft-2026 (a draft, not in force)',
    },
    { flags: '--price <euro>', description: 'EUR per certificate (the published price of the import date)' },
    {
      flags: '--tables <version>',
      description: 'another edition of the default values, as 2025-2621 (the one in force)',
    },
    {
      flags: '--rounding <mode>',
      description: 'regulation rounds specific emissions to five decimals',
      choices: ['none', 'regulation'],
      default: 'none',
    },
    {
      flags: '--ties <rule>',
      description: 'what rounding does with a tie; no text decides it',
      choices: ['half-up', 'half-even'],
    },
    {
      flags: '--report <file>',
      description: 'with a bundle: your copy of the verification report, which has to be the attested one',
    },
    EXPLAIN,
    { flags: '--out <file>', description: 'save the result' },
    FORCE,
    ...VERIFY,
    ...CBAM,
  ],
  examples: [
    'kiseki cbam assess bolts.bundle.json --mass "20 t" --date 2026-11-02',
    'kiseki cbam assess --taric 2523100090 --origin CN --mass 100 --date 2026-02-15 --default --explain',
    'kiseki cbam assess --cn 72071114 --origin IN --mass "250 t" --date 2026-05-04 --direct 1.2 --indirect 0.3 --route D --precursor code=72031000,mass=1.1,origin=IN,basis=actual',
  ],
  load: () => import('../actions/cbam-assess.ts'),
};

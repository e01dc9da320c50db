import type { Command } from '../command.ts';
import { CBAM, EXPLAIN, FORCE, VERIFY } from '../options.ts';

export const cbamDeclaration: Command = {
  name: 'cbam declaration',
  summary: 'make the yearly CBAM declaration from lines of customs and bundles',
  description:
    'Article 6 of Regulation (EU) 2023/956: quantities, embedded emissions, free allocation, carbon prices and certificates by type of goods and by CN code, with every line of customs beside it. A bundle counts at actual values when every rule for them is met, otherwise at default values, and the declaration says which rule is not. What the law does not let one declare is refused, with line and column. docs/cbam-declaration.md has the columns and the rules; the format is ours, since the official one is not published.',
  args: [
    {
      name: '[bundle...]',
      description:
        'evidence bundles of lots that were imported whole; lines of customs name theirs in the CSV',
    },
  ],
  options: [
    { flags: '--year <year>', description: 'calendar year of the imports', required: true },
    { flags: '--from <file>', description: 'CSV of the lines of customs' },
    {
      flags: '--date <date>',
      description: 'when the lots of the bundles were imported (the last day of the year)',
    },
    { flags: '--declarant <name>', description: 'name of the authorised CBAM declarant' },
    { flags: '--eori <number>', description: 'EORI number of the declarant' },
    {
      flags: '--copy <report=file>',
      description: 'copy of a verification report that lines name; may stand several times',
      repeatable: true,
    },
    {
      flags: '--conversion <act>',
      description: 'how carbon prices become certificates: draft-2026 follows a draft that is not in force',
      choices: ['none', 'draft-2026'],
      default: 'none',
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
      flags: '--format <format>',
      description: 'how to write it (by the ending of --out, else a summary)',
      choices: ['json', 'xlsx', 'html'],
    },
    { flags: '--out <file>', description: 'file to write (standard output)' },
    FORCE,
    EXPLAIN,
    ...VERIFY,
    ...CBAM,
  ],
  examples: [
    'kiseki cbam declaration --year 2026 --from lines.csv',
    'kiseki cbam declaration --year 2026 bolts.bundle.json --date 2026-05-04',
    'kiseki cbam declaration --year 2026 --from lines.csv --copy VR-2026-0117=report.pdf --out declaration.xlsx',
    'kiseki cbam declaration --year 2026 --from lines.csv --out declaration.html',
  ],
  load: () => import('../actions/cbam-declaration.ts'),
};

import { join } from 'node:path';
import { keccak256 } from 'viem';
import { z } from 'zod';
import { DECIMAL_PATTERN } from '../../core/decimal.ts';
import {
  checkTemplate,
  type DraftChoices,
  declarationDraft,
  figureTexts,
  type PrecursorChoice,
  readTemplate,
} from '../../formats/commission-template/index.ts';
import { defineAction } from '../action.ts';
import { table } from '../format/table.ts';
import { path } from '../inputs.ts';
import { inFile, readBytes, requireFree, writeText } from '../io/files.ts';
import type { Style } from '../io/style.ts';

const quantity = z
  .string()
  .regex(/^\d{1,2}=.+$/, 'not a product and its amount, as 1=17000')
  .transform((text): [number, string] => {
    const at = text.indexOf('=');
    return [Number(text.slice(0, at)), text.slice(at + 1)];
  })
  .refine(
    ([, amount]) => DECIMAL_PATTERN.test(amount) && !amount.startsWith('-'),
    'not an amount, as 1=17000',
  );

const precursor = z
  .string()
  .regex(/=\d{8}(,declared)?$/, 'not a precursor and its CN code, as Steel=72081000')
  .transform((text): [string, PrecursorChoice] => {
    const at = text.lastIndexOf('=');
    const [cnCode = '', declared] = text.slice(at + 1).split(',');
    return [text.slice(0, at), { cnCode, isDeclared: declared !== undefined }];
  });

const Figures = z.object({
  direct: z.string(),
  indirect: z.string(),
  total: z.string(),
});

const Output = z.object({
  installation: z.record(z.string(), z.string().nullable()),
  period: z.object({ from: z.string(), to: z.string() }),
  products: z.array(
    z.object({
      cnCode: z.string(),
      name: z.string(),
      process: z.string(),
      specificEmbeddedEmissions: Figures,
      electricityPerUnit: z.string(),
      shareOfDefaultValues: z.string().nullable(),
      /** The draft that was written, with --declare. */
      draft: z.string().optional(),
    }),
  ),
  differences: z.array(
    z.object({
      sheet: z.string(),
      cell: z.string(),
      stated: z.string().nullable(),
      computed: z.string().nullable(),
      message: z.string(),
    }),
  ),
});
type Output = z.infer<typeof Output>;

const textOf = ({ installation, period, products, differences }: Output, style: Style): string => {
  const rows = products.map(({ cnCode, name, specificEmbeddedEmissions: { direct, indirect, total } }) => [
    ...[cnCode, name, direct, indirect, total],
  ]);
  const places = differences.map(({ sheet, cell, message }) => `  ${sheet}!${cell}\n    ${message}`);
  const drafts = products.flatMap(({ draft }) =>
    draft === undefined ? [] : [`${style.good('wrote')}  ${draft}`],
  );
  return [
    `${installation.name ?? installation.localName ?? 'the installation'}, ${period.from} to ${period.to}`,
    table([['CN', 'product', 'direct', 'indirect', 'total, tCO2e per t or MWh'], ...rows]),
    places.length === 0
      ? 'the workbook has the same figures everywhere'
      : [`${places.length} place(s) of the workbook have something else:`, ...places].join('\n'),
    ...drafts,
  ].join('\n');
};

export const action = defineAction({
  Input: z.object({
    file: path,
    declare: z.boolean().default(false),
    out: path.default('.'),
    quantity: z.array(quantity).default([]),
    precursor: z.array(precursor).default([]),
    force: z.boolean().default(false),
  }),
  Output,
  run: async ({ file, declare, out, quantity: quantities, precursor: precursors, force }, { style }) => {
    const bytes = await readBytes(file);
    const { template, check } = inFile(file, () => {
      const read = readTemplate(bytes);
      return { template: read, check: checkTemplate(read) };
    });
    const choices: DraftChoices = {
      workbookHash: keccak256(bytes),
      quantities: new Map(quantities),
      precursors: new Map(precursors),
    };
    const drafts = !declare
      ? []
      : inFile(file, () =>
          template.products.map((product) => ({
            path: join(out, `product-${product.number}-${product.cnCode}.json`),
            text: `${JSON.stringify(declarationDraft(template, product, choices), null, 2)}\n`,
          })),
        );
    for (const draft of drafts) await requireFree(draft.path, force);
    for (const draft of drafts) await writeText(draft.path, draft.text, { replace: force });
    const data: Output = {
      installation: { ...template.installation },
      period: template.data.period,
      products: template.products.flatMap(({ cnCode, name, process }, index) => {
        const figures = check.figures[index];
        const draft = drafts[index]?.path;
        return figures === undefined
          ? []
          : [{ cnCode, name, process, ...figureTexts(figures), ...(draft === undefined ? {} : { draft }) }];
      }),
      differences: [...check.differences],
    };
    return { data, text: textOf(data, style) };
  },
});

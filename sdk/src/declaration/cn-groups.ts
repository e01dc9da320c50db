/** An aggregated goods category of CBAM and its bit in the `cnGroups` bitmap of an accreditation. */
export type CnGroup = { readonly bit: number; readonly name: string };

type Row = CnGroup & { readonly prefixes: readonly string[]; readonly except?: readonly string[] };

/**
 * Aggregated goods categories of Implementing Regulation (EU) 2025/2547, Annex I, with the CN codes of Annex I to
 * Regulation (EU) 2023/956. The bit numbers are stored on chain: they never change, new ones are added at the end.
 * Codes with "ex" stand in each category that they can belong to.
 */
const rows: readonly Row[] = [
  { bit: 0, name: 'calcined clay', prefixes: ['25070080'] },
  { bit: 1, name: 'cement clinker', prefixes: ['25231000'] },
  { bit: 2, name: 'cement', prefixes: ['25232100', '25232900', '25239000'] },
  { bit: 3, name: 'aluminous cement', prefixes: ['25233000'] },
  { bit: 4, name: 'hydrogen', prefixes: ['28041000'] },
  { bit: 5, name: 'nitric acid', prefixes: ['28080000'] },
  { bit: 6, name: 'ammonia', prefixes: ['2814'] },
  { bit: 7, name: 'urea', prefixes: ['310210'] },
  {
    bit: 8,
    name: 'mixed fertilisers',
    prefixes: ['28342100', '3102', '3105'],
    except: ['310210', '31056000'],
  },
  { bit: 9, name: 'sintered ore', prefixes: ['26011200'] },
  { bit: 10, name: 'pig iron', prefixes: ['7201', '7205'] },
  { bit: 11, name: 'ferro-alloys', prefixes: ['72021', '72024', '72026'] },
  { bit: 12, name: 'direct reduced iron', prefixes: ['7203'] },
  { bit: 13, name: 'crude steel', prefixes: ['7206', '7207', '7218', '7224'] },
  {
    bit: 14,
    name: 'iron or steel products',
    prefixes: [
      ...['7205', '7208', '7209', '7210', '7211', '7212', '7213', '7214', '7215', '7216', '7217'],
      ...['7219', '7220', '7221', '7222', '7223', '7225', '7226', '7227', '7228', '7229'],
      ...['7301', '7302', '7303', '7304', '7305', '7306', '7307', '7308', '7309', '7310', '7311'],
      ...['7318', '7326'],
    ],
  },
  { bit: 15, name: 'unwrought aluminium', prefixes: ['7601'] },
  {
    bit: 16,
    name: 'aluminium products',
    prefixes: [
      ...['7603', '7604', '7605', '7606', '7607', '7608', '76090000', '7610', '76110000', '7612'],
      ...['76130000', '7614', '7616'],
    ],
  },
  { bit: 17, name: 'electricity', prefixes: ['27160000'] },
];

export const CN_GROUPS: readonly CnGroup[] = rows.map(({ bit, name }) => ({ bit, name }));

/** The CBAM categories that a CN code can belong to: none outside CBAM, two for an "ex" code such as 7205. */
export const cnGroupsOf = (cnCode: string): readonly CnGroup[] =>
  rows
    .filter(
      ({ prefixes, except }) =>
        prefixes.some((prefix) => cnCode.startsWith(prefix)) &&
        !(except ?? []).some((prefix) => cnCode.startsWith(prefix)),
    )
    .map(({ bit, name }) => ({ bit, name }));

/** The `cnGroups` bitmap of these bit numbers. */
export const cnGroupBitmap = (bits: readonly number[]): number =>
  bits.reduce((bitmap, bit) => bitmap | (1 << bit), 0);

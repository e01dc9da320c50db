import { type Made, make } from './support.ts';

const t = (value: string) => ({ value, unit: 't' }) as const;
const declared = (supplier: Made, tonnes: string, isPassedOn = true) =>
  ({ kind: 'declaration', supplier, quantity: t(tonnes), isPassedOn }) as const;

/** A name that would run as a script, break out of an attribute and end a diagram, where it is not escaped. */
export const HOSTILE_NAME = '<script>alert(1)</script>"\'><img src=x onerror=alert(2)>]} end';

/**
 * A made-up chain of four tiers: ore and coke, iron and alloys, wire rod from two mills that share a supplier, and bolts. It
 * has every kind of node: declarations, default values, evidence outside the ledger, a bundle that is not passed on, and
 * a name that attacks whoever shows it.
 */
export const fourTiers = async (): Promise<Made> => {
  const sinter = await make({
    name: 'Sintered ore',
    cnCode: '26011200',
    country: 'IN',
    quantity: t('250000'),
    direct: '52500.75',
    indirect: '9100.5',
  });
  const iron = await make({
    name: 'Pig iron',
    cnCode: '72011011',
    country: 'IN',
    installation: 'Jamshedpur blast furnace no. 2',
    quantity: t('160000'),
    direct: '219000.125',
    indirect: '11200',
    inputs: [
      declared(sinter, '240000'),
      {
        kind: 'default-value',
        name: 'Ferro-manganese',
        cnCode: '72021120',
        country: 'ZA',
        quantity: t('1900'),
        direct: '2.35',
        indirect: '1.7',
      },
    ],
  });
  const chromium = await make({
    name: HOSTILE_NAME,
    cnCode: '72024110',
    country: 'KZ',
    quantity: t('3000'),
    direct: '9300',
    indirect: '8100',
  });
  const rodCn = await make({
    name: 'Wire rod, low-alloy',
    cnCode: '72279050',
    country: 'CN',
    installation: 'Tangshan rolling mill',
    quantity: t('80000'),
    direct: '20400.4',
    indirect: '15100.25',
    inputs: [
      declared(iron, '70000'),
      declared(chromium, '900'),
      {
        kind: 'off-ledger',
        name: 'Lime',
        cnCode: '25221000',
        country: 'CN',
        quantity: t('5000'),
        direct: '0.785',
        indirect: '0.01',
      },
    ],
  });
  const rodTr = await make({
    name: 'Wire rod of the electric arc furnace, quenched and tempered',
    cnCode: '72271000',
    country: 'TR',
    quantity: t('21000'),
    direct: '2900',
    indirect: '8050.5',
    inputs: [declared(iron, '9000'), declared(chromium, '150')],
  });
  const zinc = await make({
    name: 'Zinc coating service',
    cnCode: '79011100',
    country: 'JP',
    quantity: t('60'),
    direct: '14',
    indirect: '170.5',
  });
  return make({
    name: 'Hexagon bolts M12 × 60, zinc-plated',
    cnCode: '73181588',
    country: 'JP',
    installation: 'Osaka fastener plant',
    quantity: t('9500'),
    direct: '1850.25',
    indirect: '1610.5',
    inputs: [
      declared(rodCn, '7200'),
      declared(rodTr, '2400'),
      declared(zinc, '45', false),
      {
        kind: 'default-value',
        name: 'Cold-drawn wire',
        cnCode: '72171050',
        country: 'VN',
        quantity: t('310'),
        direct: '2.9',
        indirect: '0.31',
      },
      {
        kind: 'off-ledger',
        name: '六角ナット用 線材',
        cnCode: '72139110',
        country: 'KR',
        quantity: t('120'),
        direct: '2.1',
        indirect: '0.2',
      },
    ],
  });
};

import { CbamError } from '../../errors.ts';
import { validTable } from '../../tables/index.ts';
import { goodsUnder } from '../goods/goods-under.ts';
import type { EuTables } from '../tables.ts';
import type { PrecursorRequest } from './precursor-request.ts';

/**
 * A precursor is a good of Annex I ((EU) 2025/2547, Article 2), made before the good that it went into was imported: also
 * where its free allocation is zero or its producer's figure, so that no table would refuse it.
 * @throws CbamError of `goodsUnder`; `cbam.request-invalid` for one that is made later
 */
export const requirePrecursor = (
  tables: EuTables,
  { code, productionYear }: PrecursorRequest,
  importDate: string,
): void => {
  goodsUnder(validTable('goods', tables.goods, importDate), code);
  const imported = Number(importDate.slice(0, 4));
  if (productionYear === undefined || productionYear <= imported) return;
  throw new CbamError(
    'cbam.request-invalid',
    `the precursor ${code} cannot be made in ${productionYear} when its good is imported in ${imported}`,
    { hint: 'give the year in which the precursor was made, or leave it out' },
  );
};

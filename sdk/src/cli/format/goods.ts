import { CN_GROUPS } from '../../declaration/cn-groups.ts';

/** The goods categories of a bitmap by their names; "all" for all of them. */
export const goodsText = (bitmap: number): string => {
  const names = CN_GROUPS.filter(({ bit }) => (bitmap & (1 << bit)) !== 0).map(({ name }) => name);
  if (names.length === CN_GROUPS.length) return 'all CBAM goods';
  return names.length === 0 ? 'no CBAM goods' : names.join(', ');
};

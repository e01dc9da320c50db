export type { DefaultValue, DefaultValueQuery, HowKnown } from './default-value.ts';
export { findDefaultValue } from './find-default-value.ts';

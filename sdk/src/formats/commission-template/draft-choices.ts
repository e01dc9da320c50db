import type { Bytes32 } from '../../core/hex.ts';

/** What the template does not say of a purchased precursor. */
export type PrecursorChoice = {
  readonly cnCode: string;
  /** Whether its supplier made a declaration, which `kiseki declare --input` names. */
  readonly isDeclared: boolean;
};

export type DraftChoices = {
  /** keccak256 of the workbook: the evidence of precursors that nobody declared. */
  readonly workbookHash: Bytes32;
  readonly precursors: ReadonlyMap<string, PrecursorChoice>;
  /** Lots by number of the product, in tonnes or MWh; else what its process made for the market. */
  readonly quantities: ReadonlyMap<number, string>;
};

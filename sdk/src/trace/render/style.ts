/** Emphasis for a terminal; each function returns its text with what switches a colour on and off around it. */
export type TreeStyle = Readonly<
  Record<'strong' | 'faint' | 'good' | 'bad' | 'doubtful', (text: string) => string>
>;

const same = (text: string): string => text;

export const PLAIN: TreeStyle = { strong: same, faint: same, good: same, bad: same, doubtful: same };

/** A flow from a source to a target; its value decides how wide it is drawn. */
export type SankeyFlow<Source, Target> = {
  readonly source: Source;
  readonly target: Target;
  readonly value: number;
};

/** A vertical bar: what flows through it, from `y` on. */
export type Bar<Name> = {
  readonly name: Name;
  readonly value: number;
  readonly y: number;
  readonly height: number;
};

/** Stacks bars from the top, each in a slot that is at least so high that its label does not touch the next one. */
export const stackBars = <Name>(
  items: readonly { readonly name: Name; readonly value: number }[],
  { scale, slot, gap, top }: { scale: number; slot: number; gap: number; top: number },
): { readonly bars: readonly Bar<Name>[]; readonly height: number } => {
  let y = top;
  const bars = items.map(({ name, value }) => {
    const height = value * scale;
    const room = Math.max(height, slot);
    const bar = { name, value, height, y: y + (room - height) / 2 };
    y += room + gap;
    return bar;
  });
  return { bars, height: y - gap };
};

export type Ribbon<Source, Target> = SankeyFlow<Source, Target> & {
  /** Upper ends at both bars, and the width. */
  readonly from: number;
  readonly to: number;
  readonly width: number;
};

/** Lays the flows between two columns of bars beside each other, in the order of the bars on the other side. */
export const layRibbons = <Source, Target>(
  flows: readonly SankeyFlow<Source, Target>[],
  sources: readonly Bar<Source>[],
  targets: readonly Bar<Target>[],
  scale: number,
): Ribbon<Source, Target>[] => {
  const sourceEnd = new Map(sources.map(({ name, y }) => [name, y]));
  const targetEnd = new Map(targets.map(({ name, y }) => [name, y]));
  const order = (flow: SankeyFlow<Source, Target>): number =>
    sources.findIndex(({ name }) => name === flow.source) * targets.length +
    targets.findIndex(({ name }) => name === flow.target);
  return [...flows]
    .sort((a, b) => order(a) - order(b))
    .map((flow) => {
      const width = flow.value * scale;
      const from = sourceEnd.get(flow.source) ?? 0;
      const to = targetEnd.get(flow.target) ?? 0;
      sourceEnd.set(flow.source, from + width);
      targetEnd.set(flow.target, to + width);
      return { ...flow, from, to, width };
    });
};

/** A flow from a source to a target; its value decides how wide it is drawn. */
type Flow<Source, Target> = { readonly source: Source; readonly target: Target; readonly value: number };

type Item = { readonly value: number };

/** Where an item is drawn as a vertical bar. */
export type Placed<Bar> = Bar & { readonly y: number; readonly height: number };

/** Stacks bars from the top, each in a slot that is at least so high that its label does not touch the next one. */
export const stackBars = <Bar extends Item>(
  items: readonly Bar[],
  { scale, slot, gap, top }: { scale: number; slot: number; gap: number; top: number },
): { readonly bars: readonly Placed<Bar>[]; readonly bottom: number } => {
  let y = top;
  const bars = items.map((item) => {
    const height = item.value * scale;
    const room = Math.max(height, slot);
    const bar = { ...item, height, y: y + (room - height) / 2 };
    y += room + gap;
    return bar;
  });
  return { bars, bottom: y - gap };
};

/** Upper ends of a ribbon at both bars, and its width. */
export type Ends = { readonly from: number; readonly to: number; readonly width: number };

/** Lays the flows between two columns of bars beside each other, in the order of the bars on the other side. */
export const layRibbons = <Source, Target, One extends Flow<Source, Target>>(
  flows: readonly One[],
  sources: readonly Placed<{ readonly name: Source }>[],
  targets: readonly Placed<{ readonly name: Target }>[],
  scale: number,
): (One & Ends)[] => {
  const sourceEnd = new Map(sources.map(({ name, y }) => [name, y]));
  const targetEnd = new Map(targets.map(({ name, y }) => [name, y]));
  const order = (flow: One): number =>
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

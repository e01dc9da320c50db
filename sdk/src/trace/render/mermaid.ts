import type { Evidence, TraceEdge, TraceGraph, TraceNode } from '../model.ts';
import {
  decimalsFor,
  evidenceOfNode,
  nameOf,
  quantityText,
  shortDid,
  shortened,
  shown,
  UNTRACED_WORDS,
  verdictOf,
} from './words.ts';

const NAME_LENGTH = 60;

/**
 * Text that neither ends a label nor is read as markup: everything but letters, digits, spaces and a few signs becomes a
 * numbered character, which Mermaid writes `#60;` and draws as `<`.
 */
const escaped = (text: string): string =>
  text.replaceAll(/[^\p{L}\p{M}\p{N} ,:/…]/gu, (character) => `#${character.codePointAt(0)};`);

const LINE = '<br>';

const labelOf = (node: TraceNode, decimals: number): string => {
  const { cnCode, country, installation, issuer, contribution } = node;
  const place = [cnCode === null ? null : `CN ${cnCode}`, installation, country].filter(
    (part) => part !== null,
  );
  return [
    ...[shortened(nameOf(node), NAME_LENGTH), place.join(', '), issuer === null ? '' : shortDid(issuer)].map(
      escaped,
    ),
    escaped(verdictOf(node)),
    `${shown(contribution.all, decimals, ' ')} tCO2e here`,
  ]
    .filter((line) => line !== '')
    .join(LINE);
};

const labelOfEdge = ({ quantity, carried, untraced }: TraceEdge, decimals: number): string =>
  [
    quantity === null ? '' : quantityText(quantity, ' '),
    `${shown(carried.all, decimals, ' ')} tCO2e`,
    untraced === null ? '' : UNTRACED_WORDS[untraced],
  ]
    .filter((line) => line !== '')
    .join(LINE);

/** A class for each kind of evidence. `default` is a word of Mermaid’s own: it would style every node. */
const CLASSES: Readonly<Record<Evidence, { readonly name: string; readonly style: string }>> = {
  attested: { name: 'attested', style: 'fill:#d7f0dd,stroke:#1a7f37,color:#111' },
  verified: { name: 'verified', style: 'fill:#dcebfb,stroke:#0969da,color:#111' },
  default: { name: 'defaultValue', style: 'fill:#fdf0d0,stroke:#9a6700,color:#111' },
  offLedger: { name: 'offLedger', style: 'fill:#f3e2fb,stroke:#8250df,color:#111' },
  unknown: { name: 'unknown', style: 'fill:#fbe0de,stroke:#cf222e,color:#111' },
};

/** The graph as a Mermaid flowchart, suppliers on the left. Amounts are tCO2e in the traced lot. */
export const renderMermaid = (graph: TraceGraph): string => {
  const decimals = decimalsFor(graph);
  const nodes = graph.nodes.map((node) => {
    const shape = node.kind === 'declaration' ? ['["', '"]'] : ['(["', '"])'];
    return `  ${node.id}${shape[0]}${labelOf(node, decimals)}${shape[1]}:::${CLASSES[evidenceOfNode(node)].name}`;
  });
  const edges = graph.edges.map((edge) => {
    const arrow = edge.untraced === null ? '-->' : '-.->';
    return `  ${edge.from} ${arrow}|"${labelOfEdge(edge, decimals)}"| ${edge.to}`;
  });
  const classes = Object.values(CLASSES).map(({ name, style }) => `  classDef ${name} ${style}`);
  return ['flowchart LR', ...nodes, ...edges, ...classes, ''].join('\n');
};

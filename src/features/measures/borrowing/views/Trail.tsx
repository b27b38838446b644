import type { VNode } from 'preact';
import { type Column, Figure, usePage } from '../../../../ui/index.ts';
import { wordsIn } from '../../words.ts';
import { layOut, type Placed } from '../rules/layout.ts';
import type { Trail as TrailData, TrailNode } from '../trail.ts';

const rowHeight = 34;
const step = 18;
const deepest = 7;
const longest = 30;

interface TrailProps {
  trail: TrailData;
  /** Key of the thing that this page is about. */
  here: string;
}

/** Who took a measure over from whom, as a picture with its table. */
export function Trail({ trail, here }: TrailProps): VNode {
  const { t, language } = usePage();
  const { placed, links } = layOut(trail.nodes, trail.edges);
  const nameOf = (node: TrailNode) =>
    node.kind === 'card' ? t('borrowing.trail.card') : node.place || t('borrowing.trail.gone');
  const at = (row: number) => ({ x: 10 + Math.min(placed[row]!.depth, deepest) * step, y: row * rowHeight + 17 });
  return (
    <Figure
      title={t('borrowing.trail.title')}
      description={t('borrowing.trail.text')}
      columns={columnsOf(trail, placed, nameOf)}
      rows={placed}
      openTable
    >
      <svg
        class="trail"
        width="100%"
        height={placed.length * rowHeight}
        role="img"
        aria-label={t('borrowing.trail.title')}
      >
        {links.map(({ from, to, isExtra }) => {
          const [a, b] = [at(from), at(to)];
          const path = isExtra
            ? `M${a.x} ${a.y}Q${Math.max(a.x, b.x) + 24} ${(a.y + b.y) / 2} ${b.x} ${b.y}`
            : `M${a.x} ${a.y}V${b.y}H${b.x}`;
          return <path key={`${from}-${to}`} class={isExtra ? 'trail__extra' : undefined} d={path} />;
        })}
        {placed.map(({ node, row }) => {
          const { x, y } = at(row);
          return (
            <g key={node.key} class={node.key === here ? 'trail__here' : undefined}>
              <circle cx={x} cy={y} r="6" />
              <text x={x + 14} y={y + 5}>
                {short([nameOf(node), status(node, language)].filter(Boolean).join(' · '))}
              </text>
            </g>
          );
        })}
      </svg>
    </Figure>
  );
}

const status = (node: TrailNode, language: 'nl' | 'en') =>
  node.status ? wordsIn(language).facet('status', node.status).toLocaleLowerCase() : '';

const short = (text: string) => (text.length > longest ? `${text.slice(0, longest - 1)}…` : text);

function columnsOf(
  { nodes, edges }: TrailData,
  placed: Placed<TrailNode>[],
  nameOf: (node: TrailNode) => string,
): Column<Placed<TrailNode>>[] {
  const { t, href, language } = usePage();
  const { format } = wordsIn(language);
  const byKey = new Map(nodes.map((node) => [node.key, node]));
  const label = (node: TrailNode) =>
    node.isExample ? t('borrowing.trail.example', { name: nameOf(node) }) : nameOf(node);
  const columns: Column<Placed<TrailNode>>[] = [
    { key: 'who', header: t('borrowing.trail.who'), rowHeader: true, cell: ({ node }) => label(node) },
    {
      key: 'measure',
      header: t('borrowing.trail.measure'),
      cell: ({ node }) => (node.path ? <a href={href(node.path)}>{node.title}</a> : node.title),
    },
    {
      key: 'from',
      header: t('borrowing.trail.from'),
      cell: ({ node }) =>
        edges
          .filter(([, to]) => to === node.key)
          .flatMap(([from]) => byKey.get(from) ?? [])
          .map(nameOf)
          .join(', ') || t('borrowing.trail.origin'),
    },
    { key: 'status', header: t('borrowing.trail.status'), cell: ({ node }) => status(node, language) },
    {
      key: 'since',
      header: t('borrowing.trail.since'),
      cell: ({ node }) => (node.since ? format.date(node.since) : ''),
    },
  ];
  return placed.some(({ node }) => node.status) ? columns : columns.filter(({ key }) => key !== 'status');
}

/** Where a thing of the trail stands: its row from above, and how far from the left. */
export interface Placed<Node> {
  node: Node;
  row: number;
  depth: number;
}

export interface Link {
  from: number;
  to: number;
  /** To a thing that stands elsewhere already: a second origin, or a circle. */
  isExtra: boolean;
}

export interface Layout<Node> {
  placed: Placed<Node>[];
  links: Link[];
}

/**
 * Puts a graph of who took over from whom in rows: each origin above what was taken from it, one step to the right. Everything
 * stands once, in the order given where nothing else decides; circles and second origins become extra links, and chains of any
 * length are walked without recursion.
 * @param edges pairs of keys, from the origin to the borrower; an edge to what is not among the nodes is left out
 */
export function layOut<Node extends { key: string }>(
  nodes: readonly Node[],
  edges: readonly (readonly [string, string])[],
): Layout<Node> {
  const byKey = new Map(nodes.map((node) => [node.key, node]));
  const known = edges.filter(([from, to]) => from !== to && byKey.has(from) && byKey.has(to));
  const next = new Map<string, string[]>(nodes.map(({ key }) => [key, []]));
  for (const [from, to] of known) next.get(from)!.push(to);
  const borrowers = new Set(known.map(([, to]) => to));
  const placed = new Map<string, Placed<Node>>();
  const tree = new Set<string>();

  const place = (start: string) => {
    const open = [{ key: start, depth: 0, parent: '' }];
    while (open.length > 0) {
      const { key, depth, parent } = open.pop()!;
      if (placed.has(key)) continue;
      placed.set(key, { node: byKey.get(key)!, row: placed.size, depth });
      tree.add(`${parent}\n${key}`);
      for (const to of next.get(key)!.toReversed()) open.push({ key: to, depth: depth + 1, parent: key });
    }
  };
  for (const { key } of nodes) if (!borrowers.has(key)) place(key);
  // What is left goes round, and starts somewhere.
  for (const { key } of nodes) place(key);

  const links = [...new Set(known.map(([from, to]) => `${from}\n${to}`))].map((pair) => {
    const [from, to] = pair.split('\n') as [string, string];
    return { from: placed.get(from)!.row, to: placed.get(to)!.row, isExtra: !tree.has(pair) };
  });
  return { placed: [...placed.values()], links };
}

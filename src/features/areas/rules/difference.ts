export interface Change {
  key: string;
  fields: { field: string; from: unknown; to: unknown }[];
}

export interface Difference<T> {
  added: T[];
  changed: Change[];
  unchanged: number;
}

/** What loading `incoming` would change in `existing`, row by row and field by field; rows that only exist stay as they are. */
export function compare<T extends object>(
  existing: readonly T[],
  incoming: readonly T[],
  keyOf: (row: T) => string,
): Difference<T> {
  const known = new Map(existing.map((row) => [keyOf(row), row]));
  const difference: Difference<T> = { added: [], changed: [], unchanged: 0 };
  for (const row of incoming) {
    const old = known.get(keyOf(row));
    if (!old) {
      difference.added.push(row);
      continue;
    }
    const fields = (Object.keys(row) as (keyof T & string)[])
      .filter((field) => old[field] !== row[field])
      .map((field) => ({ field, from: old[field], to: row[field] }));
    if (fields.length > 0) difference.changed.push({ key: keyOf(row), fields });
    else difference.unchanged += 1;
  }
  return difference;
}

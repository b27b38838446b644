import { intendedCode } from '../rules/codes.ts';
import { currentCodes, type Register } from '../rules/register.ts';
import { overlap, shiftDay } from '../rules/time.ts';
import type { FileKind, FileRows, KindRow, MembershipRow } from '../schema.ts';
import { columnOf, type Numbered, type Problem } from './csv.ts';

export interface Known {
  register: Register;
  kinds: readonly KindRow[];
}

type Rows<K extends FileKind> = readonly Numbered<FileRows[K]>[];
const at = (line: number, field: string, problem: string, values: Record<string, string> = {}): Problem => ({
  line,
  column: columnOf(field),
  problem,
  values,
});

/** What is wrong with rows in the light of what is known already; shapes were checked before. */
export const checks: { [K in FileKind]: (rows: Rows<K>, known: Known) => Problem[] } = {
  kinds: () => [],
  areas: (rows, { kinds }) => {
    const all = rows.map(({ row }) => row);
    const names = kinds.map((kind) => kind.kind);
    return rows.flatMap(({ line, row }) => {
      const problems: Problem[] = [];
      const intended = intendedCode(row, all);
      if (intended) problems.push(at(line, 'code', 'zeroLost', { value: row.code, intended }));
      if (!names.includes(row.kind)) {
        problems.push(at(line, 'kind', 'unknownKind', { value: row.kind, names: names.join(', ') }));
      }
      return problems;
    });
  },
  memberships: (rows, known) => [
    ...unknownCodes(rows, ['areaCode', 'regionCode'], known),
    ...inTwoRegions(rows, known),
  ],
  successions: (rows, known) => [
    ...unknownCodes(rows, ['predecessorCode', 'successorCode'], known),
    ...wrongEnds(rows, known),
    ...circles(rows, known),
  ],
  earlier: (rows, known) => unknownCodes(rows, ['code'], known),
};

function unknownCodes<T extends object>(
  rows: readonly Numbered<T>[],
  fields: (keyof T & string)[],
  { register: { areas } }: Known,
): Problem[] {
  return rows.flatMap(({ line, row }) =>
    fields
      .filter((field) => !areas.has(String(row[field])))
      .map((field) => {
        const value = String(row[field]);
        const intended = [...areas.keys()].find((code) => code.replace(/^0+/, '') === value.replace(/^0+/, ''));
        return intended ? at(line, field, 'zeroLost', { value, intended }) : at(line, field, 'unknownCode', { value });
      }),
  );
}

/** Of an exclusive kind (a province) an area is in one region at most on a day. */
function inTwoRegions(rows: Rows<'memberships'>, { register, kinds }: Known): Problem[] {
  const exclusive = new Set(kinds.filter((kind) => kind.exclusive).map((kind) => kind.kind));
  const kindOf = (row: MembershipRow) => register.areas.get(row.regionCode)?.kind ?? '';
  const keyOf = (row: MembershipRow) => `${row.areaCode} ${row.regionCode} ${row.validFrom}`;
  const all = new Map(register.memberships.map((row) => [keyOf(row), row]));
  for (const { row } of rows) all.set(keyOf(row), row);
  const byArea = new Map<string, MembershipRow[]>();
  for (const row of all.values()) byArea.set(row.areaCode, [...(byArea.get(row.areaCode) ?? []), row]);
  return rows.flatMap(({ line, row }) => {
    if (!exclusive.has(kindOf(row))) return [];
    const other = byArea
      .get(row.areaCode)
      ?.find((one) => keyOf(one) !== keyOf(row) && kindOf(one) === kindOf(row) && overlap(one, row));
    if (!other) return [];
    const values = { area: row.areaCode, region: row.regionCode, other: other.regionCode, kind: kindOf(row) };
    return [at(line, 'regionCode', 'twoRegions', values)];
  });
}

/** A predecessor's last day is the one before its successor takes its place. */
function wrongEnds(rows: Rows<'successions'>, { register }: Known): Problem[] {
  return rows.flatMap(({ line, row }) => {
    const [predecessor, successor] = [row.predecessorCode, row.successorCode].map((code) => register.areas.get(code));
    const problems: Problem[] = [];
    const last = shiftDay(row.onDate, -1);
    if (predecessor && predecessor.validTo !== last) {
      problems.push(at(line, 'onDate', 'notEnded', { code: predecessor.code, last }));
    }
    if (successor && successor.validFrom > row.onDate) {
      problems.push(at(line, 'onDate', 'notBegun', { code: successor.code, from: successor.validFrom }));
    }
    return problems;
  });
}

function circles(rows: Rows<'successions'>, { register }: Known): Problem[] {
  const all = [...register.successions, ...rows.map(({ row }) => row)];
  return rows
    .filter(({ row }) => currentCodes(all, row.predecessorCode).length === 0)
    .map(({ line, row }) => at(line, 'successorCode', 'circle', { code: row.predecessorCode }));
}

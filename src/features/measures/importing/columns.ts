/** The columns of a file of actions: our name first, then what other tools call it. Years are columns of their own: `2026`, `bedrag_2027`. */
export const columns = {
  municipality: ['municipality_code', 'nis_code', 'nis', 'gemeente_code'],
  objectiveCode: ['objective_code', 'bd_code', 'beleidsdoelstelling_code'],
  objective: ['objective', 'bd_short', 'beleidsdoelstelling'],
  actionPlanCode: ['action_plan_code', 'ap_code', 'actieplan_code'],
  actionPlan: ['action_plan', 'ap_short', 'actieplan'],
  actionCode: ['action_code', 'ac_code', 'actie_code'],
  action: ['action', 'ac_short', 'actie'],
  text: ['text', 'ac_long', 'omschrijving', 'toelichting'],
} as const;

export type ColumnName = keyof typeof columns;
export const required: readonly ColumnName[] = ['municipality', 'actionCode', 'action'];

const byName = new Map(
  (Object.keys(columns) as ColumnName[]).flatMap((name) => columns[name].map((label) => [label as string, name])),
);

/** What a header stands for: one of the columns, a year, or nothing that we know. */
export function columnOf(header: string): ColumnName | number | undefined {
  const label = header
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, '_');
  const year = /^(?:amount_|bedrag_|budget_)?((?:19|20|21)\d{2})$/.exec(label)?.[1];
  return year ? Number(year) : (byName.get(label) as ColumnName | undefined);
}

/** Our own name of a column, for messages. */
export const labelOf = (name: ColumnName): string => columns[name][0];

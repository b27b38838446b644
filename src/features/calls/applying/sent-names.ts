import type { Database } from '../../../platform/database/index.ts';
import type { Register } from '../../areas/index.ts';
import type { CallDocument, CallStep } from '../document/schema.ts';
import { heldBy, type Organisation } from '../holders.ts';
import { measureKey, ownPlans } from '../own-plans.ts';
import { type Answered, answerTo, type SubmittedDocument } from './answers.ts';
import type { FieldOptions } from './form/StepFields.tsx';

type Fields = Pick<CallStep, 'fields'>;

/** The codes that the fields of a kind name, by field. */
const named = ({ fields }: Fields, answers: Answered, kind: 'area' | 'measure') =>
  fields.flatMap((field): [id: string, code: string][] => {
    const code = field.kind === kind ? answerTo(answers, field.id) : undefined;
    return typeof code === 'string' ? [[field.id, code]] : [];
  });

interface Naming {
  step: Fields;
  answers: Answered;
  register: Register;
  lead: Organisation;
  /** `YYYY-MM-DD`. */
  day: string;
}

/** What the areas, and the measures of the lead's own plans, are called that an answer names, by field: they may merge or be called otherwise later. */
export async function namesIn(tx: Database, { step, answers, register, lead, day }: Naming) {
  const measures = named(step, answers, 'measure');
  const plans = measures.length > 0 ? await ownPlans(tx, await heldBy(tx, [lead.id], day)) : [];
  const titles = new Map(
    plans.flatMap(({ id, measures: own }) => own.map((one) => [measureKey(id, one.id), one.title])),
  );
  const names = [
    ...named(step, answers, 'area').map(([id, code]) => [id, register.areas.get(code)?.name]),
    ...measures.map(([id, key]) => [id, titles.get(key)]),
  ].filter(([, name]) => name !== undefined);
  return names.length > 0 ? { names: Object.fromEntries(names) as Record<string, string> } : {};
}

/** What was chosen in a step that was sent in, as it was called then. */
export function sentOptions(
  { rule }: Pick<CallDocument, 'rule'>,
  step: Fields,
  { answers, names = {} }: Pick<SubmittedDocument, 'answers' | 'names'>,
): FieldOptions {
  const options = (kind: 'area' | 'measure') =>
    named(step, answers, kind).map(([id, value]) => ({ value, label: names[id] ?? value }));
  return {
    costTypes: (rule?.costTypes ?? []).map(({ code, title }) => ({ value: code, label: title })),
    areas: options('area'),
    measures: options('measure'),
  };
}

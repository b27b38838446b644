import { type Answers, answered, type FieldErrors, formText } from '../../../platform/forms.ts';
import type { Translate } from '../../../platform/i18n.ts';
import type { Dossier } from './dossiers.ts';
import type { Choices } from './proposal.ts';
import { longest } from './schema.ts';

export const refuseName = (id: string) => `refuse-${id}`;
export const reasonsName = (id: string) => `reasons-${id}`;
export const orderName = (id: string) => `order-${id}`;

/** What people chose on the page of a decision: a refusal needs reasons, an order whole numbers. */
export function readChoices(
  t: Translate,
  answers: Answers,
  dossiers: readonly Pick<Dossier, 'id' | 'title'>[],
): { choices: Choices; note: string; errors: FieldErrors } {
  const refused = new Map<string, string>();
  const order = new Map<string, number>();
  const errors: FieldErrors = {};
  const read = (name: string): string => {
    const text = formText.parse(answered(answers, name));
    if (text.length > longest) errors[name] = t('assessing.problem.long', { most: longest });
    return text;
  };
  for (const { id, title } of dossiers) {
    const reasons = read(reasonsName(id));
    if (answered(answers, refuseName(id)) === 'yes') refused.set(id, reasons);
    if (refused.has(id) && reasons === '') errors[reasonsName(id)] = t('assessing.problem.reasonsOf', { title });
    const place = read(orderName(id));
    if (/^[1-9]\d{0,4}$/.test(place)) order.set(id, Number(place));
    else if (place !== '') errors[orderName(id)] = t('assessing.problem.order', { title });
  }
  return { choices: { refused, order }, note: read('note'), errors };
}

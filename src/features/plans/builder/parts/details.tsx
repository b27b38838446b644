import { usePage } from '../../../../ui/page.ts';
import type { PartFields } from '../part.ts';
import { definePart, type PartPlan } from './define.ts';
import { day, month } from './numbers.ts';
import { wholePlan as place } from './places.ts';
import { language, line } from './texts.ts';
import { FieldsView } from './view.tsx';

const plan: PartPlan = {
  slug: 'gegevens',
  key: 'details',
  place,
  checks: [],
  fields: {
    title: line({ required: true }),
    'period.start': month({ required: true }),
    'period.end': month({ required: true, hint: true }),
    programme: line({ hint: true }),
    guideEdition: line({ hint: true }),
    language: language({ hint: true }),
    'decision.date': day(),
    'decision.body': line({ hint: true }),
    'decision.reference': line(),
  },
  groups: { decision: ['decision.date', 'decision.body', 'decision.reference'] },
  agree(values, refuse) {
    if (String(values['period.end']) < String(values['period.start'])) refuse('period.end', 'period-order');
  },
};

/** What the plan is called and covers; the area is shown and stays what it is. */
export const details = definePart(plan, (its, props) => (
  <>
    <Areas {...props} />
    <FieldsView plan={its} {...props} />
  </>
));

function Areas({ document }: PartFields) {
  const { t } = usePage();
  return <p class="note">{t('builder.area', { codes: [document.area, ...(document.areas ?? [])].join(', ') })}</p>;
}

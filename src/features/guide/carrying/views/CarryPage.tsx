import type { Answers } from '../../../../platform/forms.ts';
import { Actions, Alert, Button, ButtonLink, EmptyState, Form, Layout, usePage } from '../../../../ui/index.ts';
import { type Draft, planCrumbs } from '../../../plans/index.ts';
import { editionName } from '../../reading/views/words.ts';
import { carryAt, guideAt } from '../addresses.ts';
import { names } from '../choosing.ts';
import { saysAnything } from '../rules/changes.ts';
import type { Crossing } from '../standing.ts';
import { ChangedMeasures } from './ChangedMeasures.tsx';
import { ChangedSections } from './ChangedSections.tsx';
import { NewExamples } from './NewExamples.tsx';

export interface CarryPageProps {
  draft: Draft;
  crossing: Crossing;
  /** The choices as they were posted, when nothing was done with them. */
  answers: Answers;
  /** Something of the plan was changed after it was seen. */
  isStale: boolean;
}

/** What a newer edition means for a plan, only where the plan uses the guide, with a choice for each thing. */
export function CarryPage(props: CarryPageProps) {
  const { t, href, language } = usePage();
  const { draft, crossing, isStale } = props;
  const { from, to, changes } = crossing;
  return (
    <Layout
      title={t('carrying.carry.title', { number: to.number })}
      lead={t('carrying.carry.lead', {
        from: editionName(from, t, language),
        to: editionName(to, t, language),
      })}
      breadcrumbs={[...planCrumbs(draft, href, t), { href: href(guideAt(draft.id)), label: t('carrying.page.title') }]}
      hasErrors={isStale}
      script
    >
      {isStale && (
        <Alert kind="warning" live title={t('carrying.carry.stale')}>
          <p>{t('carrying.carry.staleLead')}</p>
        </Alert>
      )}
      {crossing.uses.length === 0 && (
        <Alert kind="info" title={t('carrying.carry.noUses')}>
          <p>
            <a href={href(`${guideAt(draft.id)}#delen`)}>{t('carrying.carry.chooseSections')}</a>
          </p>
        </Alert>
      )}
      <Form
        id="overzetten"
        action={href(carryAt(draft.id))}
        keep={`${draft.id}/overzetten/${from.number}-${to.number}`}
      >
        <input type="hidden" name={names.from} value={from.number} />
        <input type="hidden" name={names.to} value={to.number} />
        {crossing.uses.length > 0 && !saysAnything(changes) && <EmptyState title={t('carrying.carry.nothing')} />}
        <ChangedSections {...props} />
        <ChangedMeasures {...props} />
        <NewExamples {...props} />
        <p>{t('carrying.carry.promise')}</p>
        <Actions>
          <Button>{t('carrying.carry.act', { number: to.number })}</Button>
          <ButtonLink kind="quiet" href={href(guideAt(draft.id))}>
            {t('carrying.carry.later')}
          </ButtonLink>
        </Actions>
      </Form>
    </Layout>
  );
}

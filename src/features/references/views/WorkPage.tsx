import { formats } from '../../../platform/formats.ts';
import { type Answers, answered, type FieldErrors } from '../../../platform/forms.ts';
import {
  Actions,
  Button,
  ButtonLink,
  DescriptionList,
  ErrorSummary,
  Form,
  Layout,
  RadioGroup,
  TextArea,
  usePage,
} from '../../../ui/index.ts';
import type { CheckRow, Standing } from '../store.ts';
import type { SectionUse } from '../use-store.ts';
import type { PlanUse } from '../uses.ts';
import { registerAt, workAt } from './paths.ts';
import { Checks, Uses } from './ReferencePage.tsx';
import { Marks, OfficialLink, StateTag, usePeriod } from './state.tsx';

interface WorkPageProps {
  standing: Standing;
  checks: CheckRow[];
  sections: SectionUse[];
  plans: PlanUse[];
  answers?: Answers;
  errors?: FieldErrors;
}

/** One rule for who looks after it: look, and say what you saw. */
export function WorkPage({ standing, checks, sections, plans, answers = {}, errors }: WorkPageProps) {
  const { t, href } = usePage();
  const { id, title, owner, programmeCode, programmeTitle } = standing;
  return (
    <Layout
      title={title}
      lead={t('references.page.lead', { owner })}
      hasErrors={errors !== undefined}
      breadcrumbs={[
        { href: href(`/handreiking/${programmeCode}/werk`), label: programmeTitle },
        { href: href(workAt(programmeCode)), label: t('references.work.title') },
      ]}
      actions={
        <>
          <ButtonLink kind="secondary" href={href(workAt(programmeCode, id, 'wijzigen'))}>
            {t('references.work.change')}
          </ButtonLink>
          <ButtonLink kind="secondary" href={href(workAt(programmeCode, id, 'gebruik'))}>
            {t('references.work.uses')}
          </ButtonLink>
          <ButtonLink kind="secondary" href={href(workAt(programmeCode, id, 'beeindigen'))}>
            {t('references.work.end')}
          </ButtonLink>
        </>
      }
    >
      <ErrorSummary errors={errors} />
      <Marks standing={standing} />
      <Facts standing={standing} />
      <section aria-labelledby="nakijken">
        <h2 id="nakijken">{t('references.check.title')}</h2>
        <p>
          <OfficialLink address={standing.address}>{t('references.check.open')}</OfficialLink>
        </p>
        <Form action={href(workAt(programmeCode, id))}>
          <RadioGroup
            name="outcome"
            label={t('references.check.outcome')}
            choices={(['ok', 'changed'] as const).map((value) => ({
              value,
              label: t(`references.outcome.${value}`),
              hint: t(`references.check.hint.${value}`),
            }))}
            value={answered(answers, 'outcome')}
            required
            errors={errors}
          />
          <TextArea
            name="note"
            label={t('references.check.note')}
            hint={t('references.check.noteHint')}
            value={answered(answers, 'note')}
            rows={2}
            errors={errors}
          />
          <Actions>
            <Button>{t('references.check.save')}</Button>
          </Actions>
        </Form>
      </section>
      <Uses sections={sections} plans={plans} />
      <section aria-labelledby="nagekeken">
        <h2 id="nagekeken">{t('references.page.checks')}</h2>
        <Checks checks={checks} withNames />
      </section>
    </Layout>
  );
}

function Facts({ standing }: { standing: Standing }) {
  const { t, href, language } = usePage();
  const { date } = formats(language);
  const period = usePeriod();
  const { id, address, state, check, checkEveryDays, checkerName } = standing;
  return (
    <DescriptionList
      items={[
        { term: t('references.column.state'), details: <StateTag state={state} /> },
        { term: t('references.page.address'), details: <OfficialLink address={address} /> },
        { term: t('references.column.period'), details: period(standing) },
        { term: t('references.column.checked'), details: check ? date(check.at) : t('references.never') },
        {
          term: t('references.column.checker'),
          details: t('references.work.everyDays', {
            who: checkerName ?? t('references.page.editors'),
            count: checkEveryDays,
          }),
        },
        { term: t('references.work.visit'), details: <Visit visit={standing.visit} /> },
        {
          term: t('references.work.publicPage'),
          details: <a href={href(`${registerAt}/${id}`)}>{t('references.work.asReaders')}</a>,
        },
      ]}
    />
  );
}

/** What the nightly visit saw, in words. */
function Visit({ visit }: Pick<Standing, 'visit'>) {
  const { t, language } = usePage();
  const { date } = formats(language);
  if (!visit) return <>{t('references.visit.none')}</>;
  const { outcome, status, detail, at, since } = visit;
  const why = outcome === 'moved' ? detail : detail && t(`references.visit.detail.${detail}`, { status: status ?? '' });
  return (
    <>
      {t(`references.visit.${outcome}`, { at: date(at), since: date(since) })} {why}
    </>
  );
}

import {
  Actions,
  Alert,
  Button,
  ButtonLink,
  CheckboxGroup,
  EmptyState,
  Form,
  Layout,
  Markdown,
  Select,
  usePage,
} from '../../../../ui/index.ts';
import { type Draft, partAt, planCrumbs } from '../../../plans/index.ts';
import { clusters } from '../../../themes/index.ts';
import { sectionPath } from '../../reading/paths.ts';
import { editionName } from '../../reading/views/words.ts';
import { depthsOf } from '../../rules/order.ts';
import type { Section } from '../../store.ts';
import { carryAt, guideAt } from '../addresses.ts';
import type { Use } from '../rules/guide.ts';
import { newerEditions, type Standing } from '../standing.ts';

interface GuidePageProps {
  draft: Draft;
  /** Absent when the plan's programme has no guide. */
  standing: Standing | undefined;
  /** Of the edition that the plan stands on. */
  sections: readonly Section[];
  uses: readonly Use[];
  suggested: ReadonlySet<string>;
  /** For which kind of municipality to show hints. */
  cluster: string;
}

/** Of a plan: on which edition of the guide it stands, with which sections it works, and which examples it takes over. */
export function GuidePage(props: GuidePageProps) {
  const { t, href } = usePage();
  const { draft, standing } = props;
  return (
    <Layout
      title={t('carrying.page.title')}
      lead={standing?.programme.title ?? t('carrying.page.lead')}
      breadcrumbs={planCrumbs(draft, href, t)}
      script
    >
      {standing ? (
        <>
          <ChooseEdition {...props} standing={standing} />
          {standing.current && <Used {...props} standing={standing} />}
          {standing.current && <Examples {...props} standing={standing} />}
          {standing.current && <Hints {...props} standing={standing} />}
        </>
      ) : (
        <EmptyState title={t('carrying.page.noGuide')}>
          <p>{t('carrying.page.noGuideLead')}</p>
          <ButtonLink kind="secondary" href={href(partAt(draft.id, 'gegevens'))}>
            {t('carrying.page.toDetails')}
          </ButtonLink>
        </EmptyState>
      )}
    </Layout>
  );
}

type Standable = GuidePageProps & { standing: Standing };

function ChooseEdition({ draft, standing }: Standable) {
  const { t, href, language } = usePage();
  const { editions, current } = standing;
  const newer = newerEditions(standing);
  if (current) {
    return (
      <>
        <p>{t('carrying.page.stands', { edition: editionName(current, t, language) })}</p>
        {newer[0] && (
          <Alert kind="info" title={t('carrying.newer', { number: newer[0].number })}>
            <p>
              <a href={href(carryAt(draft.id))}>{t('carrying.seeChanges')}</a>
            </p>
          </Alert>
        )}
      </>
    );
  }
  return (
    <Form id="editie" action={href(`${guideAt(draft.id)}/editie`)}>
      <Select
        name="editie"
        label={t('carrying.page.edition')}
        hint={t('carrying.page.editionHint')}
        required
        empty={false}
        options={editions.map((edition) => ({
          value: String(edition.number),
          label: editionName(edition, t, language),
        }))}
      />
      <Actions>
        <Button>{t('carrying.page.standOn')}</Button>
      </Actions>
    </Form>
  );
}

function Used({ draft, sections, uses, suggested }: Standable) {
  const { t, href } = usePage();
  const used = uses.filter(({ exampleKey }) => exampleKey === '').map(({ sectionKey }) => sectionKey);
  const there = new Set(sections.map(({ key }) => key));
  const depths = depthsOf(sections);
  const gone = used.filter((key) => !there.has(key));
  return (
    <Form id="delen" action={href(`${guideAt(draft.id)}/delen`)} keep={`${draft.id}/delen`}>
      <h2>{t('carrying.page.sections')}</h2>
      <CheckboxGroup
        name="deel"
        label={t('carrying.page.sectionsLabel')}
        hint={t('carrying.page.sectionsHint')}
        values={used}
        choices={[
          ...sections.map(({ key, title }) => ({
            value: key,
            label: `${'– '.repeat(depths.get(key) ?? 0)}${title}`,
            ...(suggested.has(key) && !used.includes(key) && { hint: t('carrying.page.suggested') }),
          })),
          ...gone.map((key) => ({ value: key, label: t('carrying.page.gone', { key }) })),
        ]}
      />
      <Actions>
        <Button>{t('carrying.page.save')}</Button>
      </Actions>
    </Form>
  );
}

function Examples({ draft, standing, sections, uses }: Standable) {
  const { t, href } = usePage();
  const { goals } = draft.document;
  const used = new Set(uses.map(({ sectionKey }) => sectionKey));
  const found = sections.filter(({ key, examples }) => used.has(key) && examples.length > 0);
  const measures = new Set(goals.flatMap((goal) => goal.measures.map(({ id }) => id)));
  const taken = (example: string) => uses.find((use) => use.exampleKey === example && measures.has(use.measureId));
  return (
    <section aria-labelledby="voorbeelden">
      <h2 id="voorbeelden">{t('carrying.page.examples')}</h2>
      <p class="note">{goals.length === 0 ? t('carrying.page.noGoals') : t('carrying.page.examplesLead')}</p>
      {found.map((section) => (
        <article key={section.key} class="goal-tasks" aria-label={section.title}>
          <h3>
            <a href={href(sectionPath(standing.programme.code, standing.current!.number, section.key))}>
              {section.title}
            </a>
          </h3>
          <ul class="plain stack">
            {section.examples.map((example) => {
              const use = taken(example.key);
              return (
                <li key={example.key} id={`voorbeeld-${example.key}`}>
                  <b>{example.title}</b>
                  {example.description && <Markdown text={example.description} level={4} />}
                  {use && (
                    <p class="note">
                      <a href={href(partAt(draft.id, 'maatregel', use.measureId))}>{t('carrying.page.taken')}</a>
                    </p>
                  )}
                  {goals.length > 0 && !use && (
                    <TakeForm {...{ draft, section }} example={example.key} title={example.title} />
                  )}
                </li>
              );
            })}
          </ul>
        </article>
      ))}
    </section>
  );
}

interface TakeFormProps {
  draft: Draft;
  section: Section;
  example: string;
  title: string;
}

function TakeForm({ draft, section, example, title }: TakeFormProps) {
  const { t, href } = usePage();
  const id = `doel-${section.key}-${example}`;
  const { goals } = draft.document;
  const fitting = goals.find(({ pillar }) => pillar === section.pillar)?.id;
  return (
    <form class="row" method="post" action={href(`${guideAt(draft.id)}/voorbeeld`)}>
      <input type="hidden" name="deel" value={section.key} />
      <input type="hidden" name="voorbeeld" value={example} />
      <label for={id}>{t('carrying.page.underGoal')}</label>
      <select class="utrecht-select utrecht-select--html-select" id={id} name="doel">
        {goals.map((goal) => (
          <option key={goal.id} value={goal.id} selected={goal.id === fitting}>
            {goal.title}
          </option>
        ))}
      </select>
      <Button kind="secondary" label={t('carrying.page.takeLabel', { title })}>
        {t('carrying.page.take')}
      </Button>
    </form>
  );
}

function Hints({ draft, sections, uses, cluster }: Standable) {
  const { t, href, language } = usePage();
  const used = new Set(uses.map(({ sectionKey }) => sectionKey));
  const hints = sections.filter(({ key, hints: found }) => used.has(key) && found[cluster]);
  return (
    <section aria-labelledby="tips">
      <h2 id="tips">{t('carrying.page.hints')}</h2>
      <form class="form" method="get" action={href(`${guideAt(draft.id)}#tips`)}>
        <Select
          name="soort"
          label={t('carrying.page.cluster')}
          required
          value={cluster}
          options={clusters.map((one) => ({ value: one.code, label: one[language] }))}
        />
        <Actions>
          <Button kind="secondary">{t('carrying.page.showHints')}</Button>
        </Actions>
      </form>
      {cluster && hints.length === 0 && <p class="note">{t('carrying.page.noHints')}</p>}
      {hints.map((section) => (
        <div key={section.key}>
          <h3>{section.title}</h3>
          <Markdown text={section.hints[cluster] ?? ''} level={4} />
        </div>
      ))}
    </section>
  );
}

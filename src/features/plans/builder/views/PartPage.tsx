import type { VNode } from 'preact';
import type { Answers, FieldErrors } from '../../../../platform/forms.ts';
import { Actions, Button } from '../../../../ui/Button.tsx';
import { ErrorSummary } from '../../../../ui/forms/ErrorSummary.tsx';
import { Form } from '../../../../ui/forms/Form.tsx';
import { Icon } from '../../../../ui/Icon.tsx';
import { Layout } from '../../../../ui/Layout.tsx';
import { usePage } from '../../../../ui/page.ts';
import type { Draft } from '../../store.ts';
import { findingsAt, keptAs, partAt } from '../addresses.ts';
import type { Part } from '../part.ts';
import { controls } from '../settling.ts';
import { collectionOf, neighbours, partOf } from '../table.ts';
import { Beside, type BesideProps } from './Beside.tsx';
import { planCrumbs } from './crumbs.ts';

interface PartPageProps {
  draft: Draft;
  part: Part;
  item: string;
  /** What the item is called. */
  itemTitle: string;
  answers: Answers;
  errors?: FieldErrors;
  /** The revision that the form's answers started from. */
  basedOn: number;
  findings: BesideProps;
  mayEdit: boolean;
  /** What else there is to tell of it, under its form. */
  below?: VNode[];
}

const formId = 'deel';

/** One page of the builder: the form of a part, with what the checks say of it beside. */
export function PartPage(props: PartPageProps) {
  const { t, href } = usePage();
  const { part, item, itemTitle, draft, errors, mayEdit } = props;
  const title = t(`builder.${part.key}.title`);
  return (
    <Layout
      title={itemTitle ? `${title}: ${itemTitle}` : title}
      lead={t(`builder.${part.key}.lead`)}
      breadcrumbs={planCrumbs(draft, href, t)}
      hasErrors={errors !== undefined}
      script
      aside={part.isWide ? undefined : <Findings {...props} />}
    >
      <ItemParts {...props} />
      <ErrorSummary errors={errors} />
      {part.chooser && mayEdit && (
        <p>
          <a href={href(part.chooser.at(draft.id, item))}>{t(part.chooser.words)}</a>
        </p>
      )}
      {part.isWide && <Findings {...props} />}
      <PartForm {...props} />
      {props.below}
      <BesidesThisPart {...props} />
    </Layout>
  );
}

function Findings({ draft, part, item, findings }: PartPageProps) {
  const { t, href } = usePage();
  return (
    <section class="part-findings" aria-labelledby="bevindingen">
      <h2 id="bevindingen">{t('drafts.findings.title')}</h2>
      <live-findings src={href(findingsAt(draft.id, part.slug, item))} data-form={formId} aria-live="polite">
        <Beside {...findings} />
      </live-findings>
    </section>
  );
}

function PartForm({ draft, part, item, answers, errors = {}, basedOn, mayEdit }: PartPageProps) {
  const { t, href } = usePage();
  const fields = part.fields({ document: draft.document, item, answers, errors });
  if (!mayEdit) {
    return (
      <>
        <p class="note">{t('drafts.part.readOnly')}</p>
        <fieldset class="plain" disabled>
          {fields}
        </fieldset>
      </>
    );
  }
  return (
    <Form action={href(partAt(draft.id, part.slug, item))} id={formId} keep={keptAs(draft.id, part.slug, item)}>
      {/* Enter in a field uses the first button: that must be the one that saves. */}
      <button class="visually-hidden" type="submit" tabIndex={-1} aria-hidden="true" />
      <input type="hidden" name={controls.basedOn} value={basedOn} />
      {fields}
      <Neighbours part={part} />
    </Form>
  );
}

function Neighbours({ part }: { part: Part }) {
  const { t } = usePage();
  const { next } = neighbours(part);
  return (
    <Actions>
      <Button>{t('drafts.part.save')}</Button>
      {next && (
        <Button kind="secondary" name={controls.next} value={next.slug}>
          {t('drafts.part.saveAndNext', { part: t(`builder.${next.key}.title`) })}
        </Button>
      )}
      <Button kind="secondary" name={controls.next} value="overview">
        {t('drafts.part.saveAndBack')}
      </Button>
    </Actions>
  );
}

/** To the parts before and after, without saving. */
function BesidesThisPart({ draft, part, item }: PartPageProps) {
  const { t, href } = usePage();
  const { previous, next } = neighbours(part);
  const link = (to: Part, rel: 'prev' | 'next') => (
    <a rel={rel} href={href(partAt(draft.id, to.slug, item))}>
      {rel === 'prev' && <Icon name="previous" />}
      {t(`builder.${to.key}.title`)}
      {rel === 'next' && <Icon name="next" />}
    </a>
  );
  return (
    <nav class="pagination" aria-label={t('drafts.part.beforeAndAfter')}>
      {previous && link(previous, 'prev')}
      {next && link(next, 'next')}
    </nav>
  );
}

/** The other pages of the same goal or measure. */
function ItemParts({ draft, part, item }: PartPageProps) {
  const { t, href } = usePage();
  const list = collectionOf(part);
  if (!list || list.parts.length < 2) return null;
  return (
    <nav class="item-parts" aria-label={t('drafts.part.others')}>
      <ul class="plain">
        {list.parts.map(partOf).map((one) => (
          <li key={one.slug}>
            <a href={href(partAt(draft.id, one.slug, item))} aria-current={one === part ? 'page' : undefined}>
              {t(`builder.${one.key}.title`)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

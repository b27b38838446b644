import type { Answers, FieldErrors } from '../../../../platform/forms.ts';
import { Actions, Button, ConfirmLink, ErrorSummary, Form, Layout, usePage } from '../../../../ui/index.ts';
import { controls, type Values } from '../../../plans/index.ts';
import type { Section } from '../../store.ts';
import { keptAs, type Place, placeAt } from '../addresses.ts';
import type { Prepared } from '../editions.ts';
import type { Target } from '../targets.ts';
import { editionCrumbs } from './crumbs.ts';
import { ExampleList } from './ExampleList.tsx';
import { Fields } from './Fields.tsx';
import { SectionPreview } from './SectionPreview.tsx';

export interface EditForm {
  place: Place;
  target: Target;
  answers: Answers;
  /** The save that the form's answers started from. */
  basedOn: number;
}

interface EditPageProps extends Prepared, EditForm {
  /** Absent for the head of the edition. */
  section: Section | undefined;
  title: string;
  errors?: FieldErrors;
  /** What the answers say, where they can be read. */
  shown: Values;
  /** Someone without script asked to see it above the form. */
  isPreview: boolean;
}

const formId = 'deel';
export const previewName = 'voorbeeld';

/** One form of the workplace: the head of an edition, a section, or an example in one. */
export function EditPage(props: EditPageProps) {
  const { t, href } = usePage();
  const { programme, edition, target, section, place, title, errors } = props;
  const at = href(placeAt(programme.code, edition.number, place));
  const kind = t(`guideedit.${target.key}.title`);
  return (
    <Layout
      title={place.section === undefined ? kind : `${kind}: ${title}`}
      lead={t(`guideedit.${target.key}.lead`)}
      breadcrumbs={editionCrumbs(props, place.example === undefined ? undefined : section, href, t)}
      hasErrors={errors !== undefined}
      aside={props.isPreview ? undefined : <LivePreview {...props} />}
      script
    >
      <ErrorSummary errors={errors} />
      {props.isPreview && <Preview {...props} />}
      <Form action={at} id={formId} keep={keptAs(programme.code, edition.number, place)}>
        {/* Enter in a field uses the first button: that must be the one that saves. */}
        <button class="visually-hidden" type="submit" tabIndex={-1} aria-hidden="true" />
        <input type="hidden" name={controls.basedOn} value={props.basedOn} />
        <Fields {...{ target }} answers={props.answers} errors={errors ?? {}} />
        <Actions>
          <Button>{t('guideedit.form.save')}</Button>
          <Button kind="secondary" name={controls.next} value="overview">
            {t('guideedit.form.saveAndBack')}
          </Button>
          <Button kind="quiet" name={previewName} value="yes">
            {t('guideedit.form.preview')}
          </Button>
        </Actions>
      </Form>
      {section && place.example === undefined && <ExampleList {...{ programme, edition, section }} />}
      {place.section !== undefined && (
        <ConfirmLink href={`${at}/verwijderen`}>{t(`guideedit.${target.key}.remove`)}</ConfirmLink>
      )}
    </Layout>
  );
}

function LivePreview({ programme, edition, place, shown }: EditPageProps) {
  const { t, href } = usePage();
  return (
    <section aria-labelledby="weergave">
      <h2 id="weergave">{t('guideedit.preview.live')}</h2>
      <live-findings src={href(`${placeAt(programme.code, edition.number, place)}/weergave`)} data-form={formId}>
        <SectionPreview values={shown} />
      </live-findings>
    </section>
  );
}

function Preview({ shown }: EditPageProps) {
  const { t } = usePage();
  return (
    <section class="card" aria-labelledby="weergave">
      <h2 id="weergave">{t('guideedit.preview.notSaved')}</h2>
      <SectionPreview values={shown} />
    </section>
  );
}

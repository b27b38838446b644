import type { FieldErrors } from '../../../../platform/forms.ts';
import {
  Actions,
  Button,
  CheckboxGroup,
  ErrorSummary,
  Form,
  Layout,
  RadioGroup,
  TextArea,
  usePage,
} from '../../../../ui/index.ts';
import type { Section } from '../../store.ts';
import { editionAt } from '../addresses.ts';
import type { Prepared } from '../editions.ts';
import type { Fate } from '../mapping.ts';
import { workCrumbs } from './crumbs.ts';

interface FatePageProps {
  prepared: Prepared;
  /** Of the edition before. */
  section: Section;
  /** Of the edition in preparation. */
  sections: readonly Section[];
  fate: Fate;
  errors?: FieldErrors;
}

/** What became of one section of the edition before. */
export function FatePage({ prepared, section, sections, fate, errors }: FatePageProps) {
  const { t, href } = usePage();
  const { programme, edition } = prepared;
  const at = `${editionAt(programme.code, edition.number)}/opvolging`;
  const isThere = sections.some(({ key }) => key === section.key);
  const kinds = isThere ? (['same', 'lives-on', 'gone'] as const) : (['lives-on', 'gone'] as const);
  return (
    <Layout
      title={t('guideedit.mapping.of', { title: section.title })}
      breadcrumbs={[...workCrumbs(programme, href, t), { href: href(at), label: t('guideedit.mapping.title') }]}
      hasErrors={errors !== undefined}
      script
    >
      <ErrorSummary errors={errors} />
      <Form id="deel" action={href(`${at}/${section.key}`)} keep={`${programme.code}/${edition.number}/${section.key}`}>
        <RadioGroup
          name="kind"
          label={t('guideedit.mapping.fate')}
          required
          errors={errors}
          value={fate.kind}
          choices={kinds.map((value) => ({ value, label: t(`guideedit.mapping.kind.${value}`) }))}
        />
        <CheckboxGroup
          name="to"
          label={t('guideedit.mapping.to')}
          hint={t('guideedit.mapping.toHint')}
          errors={errors}
          values={fate.to}
          choices={sections.map(({ key, title }) => ({ value: key, label: title }))}
          columns
        />
        <TextArea
          name="note"
          label={t('guideedit.mapping.note')}
          hint={t('guideedit.mapping.noteHint')}
          value={fate.note}
          rows={3}
          maxlength={2000}
          errors={errors}
        />
        <Actions>
          <Button>{t('guideedit.form.save')}</Button>
        </Actions>
      </Form>
    </Layout>
  );
}

import type { FieldErrors } from '../../../../platform/forms.ts';
import { Actions, Button, ErrorSummary, Form, Layout, Select, TextField, usePage } from '../../../../ui/index.ts';
import { codeLists } from '../../../plans/index.ts';
import { depthsOf } from '../../rules/order.ts';
import type { Section } from '../../store.ts';
import type { Prepared, PreparedSection } from '../editions.ts';
import { editionCrumbs } from './crumbs.ts';

interface New {
  title: string;
  errors: FieldErrors | undefined;
}

/** What must be known before there is a section: what it is called and where it stands. */
export function NewSection(props: Prepared & New & { sections: readonly Section[]; parent: string }) {
  const { t, href } = usePage();
  const depths = depthsOf(props.sections);
  const chapters = props.sections.filter(({ key }) => depths.get(key) === 0);
  return (
    <NewThing {...props} page={t('guideedit.add.title')} crumbs={editionCrumbs(props, undefined, href, t)}>
      <Select
        name="parent"
        label={t('guideedit.add.chapter')}
        hint={t('guideedit.add.chapterHint')}
        required
        empty={t('guideedit.add.ownChapter')}
        options={chapters.map(({ key, title }) => ({ value: key, label: title }))}
        value={props.parent}
        errors={props.errors}
      />
    </NewThing>
  );
}

/** What must be known before there is an example: what it is called and what kind of measure it is. */
export function NewExample(props: PreparedSection & New & { kind: string }) {
  const { t, href } = usePage();
  return (
    <NewThing {...props} page={t('guideedit.example.add')} crumbs={editionCrumbs(props, props.section, href, t)}>
      <Select
        name="kind"
        label={t('guideedit.field.kind')}
        required
        options={codeLists.measureKind.map((value) => ({ value, label: t(`codes.measureKind.${value}`) }))}
        value={props.kind}
        errors={props.errors}
      />
    </NewThing>
  );
}

function NewThing(props: New & { page: string; crumbs: ReturnType<typeof editionCrumbs>; children: preact.VNode }) {
  const { t } = usePage();
  const { title, errors } = props;
  return (
    <Layout
      title={props.page}
      lead={t('guideedit.add.lead')}
      breadcrumbs={props.crumbs}
      hasErrors={errors !== undefined}
      script
    >
      <ErrorSummary errors={errors} />
      <Form id="deel">
        <TextField
          name="title"
          label={t('guideedit.field.title')}
          required
          maxlength={200}
          value={title}
          errors={errors}
        />
        {props.children}
        <Actions>
          <Button>{t('guideedit.add.create')}</Button>
        </Actions>
      </Form>
    </Layout>
  );
}

import type { Answers } from '../../../../platform/forms.ts';
import { Alert, Button, DescriptionList, Form, Layout, usePage } from '../../../../ui/index.ts';
import { placeAt } from '../addresses.ts';
import type { Prepared } from '../editions.ts';
import { workCrumbs } from './crumbs.ts';
import type { EditForm } from './EditPage.tsx';
import { useFieldLabel } from './Fields.tsx';

interface LostProps extends Prepared {
  form: EditForm;
  reason: 'gone' | 'published';
}

/** What was typed has nowhere to go: it was removed, or the edition was published meanwhile. It is shown, to be taken along. */
export function Lost({ programme, edition, form, reason }: LostProps) {
  const { t, href } = usePage();
  return (
    <Layout title={t(`guideedit.lost.${reason}`)} breadcrumbs={workCrumbs(programme, href, t)} hasErrors script>
      <Alert kind="warning">
        <p>{t(`guideedit.lost.${reason}Lead`)}</p>
      </Alert>
      {reason === 'gone' && (
        <Form action={href(`${placeAt(programme.code, edition.number, { section: form.place.section })}/terugzetten`)}>
          <Button>{t('guideedit.work.putBack')}</Button>
        </Form>
      )}
      <h2>{t('guideedit.lost.typed')}</h2>
      <Typed answers={form.answers} />
    </Layout>
  );
}

function Typed({ answers }: { answers: Answers }) {
  const entries = Object.entries(answers).filter(([, answer]) => [answer ?? []].flat().some((one) => one !== ''));
  return (
    <DescriptionList
      items={entries.map(([name, answer]) => ({
        term: <FieldName name={name} />,
        details: <span class="text-change">{[answer ?? []].flat().join(', ')}</span>,
      }))}
    />
  );
}

function FieldName({ name }: { name: string }) {
  const [list = '', , column] = name.split('.');
  return <>{useFieldLabel()(name.startsWith('hints.') || column === undefined ? name : list)}</>;
}

import type { Answers, FieldErrors } from '../../../../platform/forms.ts';
import { Actions, Button, ButtonLink, ErrorSummary, Form, Layout, usePage } from '../../../../ui/index.ts';
import type { OwnedCall } from '../access.ts';
import { newItemAt, partAt } from '../addresses.ts';
import type { CallFields } from '../form/field.ts';
import type { CallPart } from '../parts/part.ts';
import { FormFields } from './FormFields.tsx';
import { callCrumbs, partTitle } from './words.ts';

interface NewPageProps {
  call: OwnedCall;
  part: CallPart;
  /** '' while the kind is still to be chosen. */
  kind: string;
  group: string;
  fields: CallFields;
  answers: Answers;
  errors?: FieldErrors | undefined;
}

/** A new thing of a list: first its kind, where there are kinds, then its form. */
export function NewPage({ call, part, kind, group, fields, answers, errors }: NewPageProps) {
  const { t, href, language } = usePage();
  const kinds = part.list?.kinds?.({ t, language });
  const address = newItemAt(call.code, part.slug, group);
  const chosen = kinds?.find(({ value }) => value === kind);
  const back = { href: href(partAt(call.code, part.slug)), label: partTitle(t, part.key) };
  return (
    <Layout
      title={t(`callwork.part.${part.key}.add`)}
      lead={chosen ? [chosen.label, chosen.hint].filter(Boolean).join(': ') : undefined}
      breadcrumbs={[...callCrumbs(call, href, t), back]}
      hasErrors={errors !== undefined}
      script
    >
      <ErrorSummary errors={errors} />
      {kinds && !chosen ? (
        <ul class="plain call-work">
          {kinds.map(({ value, label, hint }) => (
            <li key={value}>
              <a href={href(`${address}${group ? '&' : '?'}soort=${value}`)}>
                <b>{label}</b>
              </a>
              {hint && <div class="note">{hint}</div>}
            </li>
          ))}
        </ul>
      ) : (
        <Form action={href(newItemAt(call.code, part.slug))} id="deel" keep={`${address}/${kind}`}>
          <input type="hidden" name="soort" value={kind} />
          <input type="hidden" name="onder" value={group} />
          <FormFields partKey={part.key} {...{ fields, answers, errors }} />
          {Object.keys(fields).length === 0 && <p>{t('callwork.nothingToFill')}</p>}
          <Actions>
            <Button>{t('drafts.list.create')}</Button>
            <ButtonLink kind="quiet" href={back.href}>
              {t('ui.cancel')}
            </ButtonLink>
          </Actions>
        </Form>
      )}
    </Layout>
  );
}

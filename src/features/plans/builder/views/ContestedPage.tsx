import { formats } from '../../../../platform/formats.ts';
import { type Answers, answered, type FieldErrors } from '../../../../platform/forms.ts';
import { Alert } from '../../../../ui/Alert.tsx';
import type { Crumb } from '../../../../ui/Breadcrumbs.tsx';
import { Actions, Button, ButtonLink } from '../../../../ui/Button.tsx';
import { RadioGroup } from '../../../../ui/forms/Choices.tsx';
import { ErrorSummary } from '../../../../ui/forms/ErrorSummary.tsx';
import { Form } from '../../../../ui/forms/Form.tsx';
import { Layout } from '../../../../ui/Layout.tsx';
import { usePage } from '../../../../ui/page.ts';
import { TextChange } from '../../../../ui/TextChange.tsx';
import { choiceName, controls } from '../settling.ts';
import { HiddenAnswers } from './HiddenAnswers.tsx';

interface ContestedThing {
  field: string;
  label: string;
  /** What each wants it to hold, in words; nothing when empty. */
  mine: string;
  theirs: string;
  /** Who saved it meanwhile, and when. */
  by: string | null;
  at: Date;
}

interface ContestedPageProps {
  breadcrumbs: Crumb[];
  id?: string;
  /** The form in which it was typed: where the choices go, and who leaves what they typed. */
  form: string;
  /** Under which name a browser keeps what was typed there. */
  keptAs: string;
  /** As it was typed. */
  answers: Answers;
  basedOn: number;
  /** The revision that it turned out to differ from. */
  conflictAt: number;
  contested: readonly ContestedThing[];
  /** The choices made before, when some were forgotten. */
  choices: Answers;
  errors?: FieldErrors | undefined;
}

/** Two people changed the same: both versions side by side, a choice for each; nothing is saved before it is made. */
export function ContestedPage(props: ContestedPageProps) {
  const { t } = usePage();
  const { breadcrumbs, id, form, keptAs, answers, basedOn, conflictAt, contested, choices, errors } = props;
  return (
    <Layout title={t('drafts.conflict.title')} breadcrumbs={breadcrumbs} hasErrors script>
      <ErrorSummary errors={errors} />
      <Alert kind="warning">
        <p>{t('drafts.conflict.lead', { count: contested.length })}</p>
        <p>{t('drafts.conflict.rest')}</p>
      </Alert>
      <Form action={form} id={id} settles={keptAs}>
        <HiddenAnswers answers={answers} />
        <input type="hidden" name={controls.basedOn} value={basedOn} />
        <input type="hidden" name={controls.conflictAt} value={conflictAt} />
        {contested.map((one) => (
          <div class="versions" key={one.field}>
            <Choice {...one} value={answered(choices, choiceName(one.field))} errors={errors} />
          </div>
        ))}
        <Actions>
          <Button>{t('drafts.conflict.save')}</Button>
          <ButtonLink kind="quiet" href={form}>
            {t('drafts.conflict.leave')}
          </ButtonLink>
        </Actions>
      </Form>
    </Layout>
  );
}

type ChoiceProps = ContestedThing & { value: string; errors: FieldErrors | undefined };

/** One thing that two people changed: what each made of it, and a choice between them. */
function Choice({ field, label, mine, theirs, by, at, value, errors }: ChoiceProps) {
  const { t, language } = usePage();
  const who = { name: by ?? t('drafts.someone'), moment: formats(language).moment(at) };
  const shown = (side: 'before' | 'after', text: string) =>
    text === '' ? (
      <p class="note">{t('drafts.value.none')}</p>
    ) : (
      <TextChange before={theirs} after={mine} side={side} />
    );
  return (
    <RadioGroup
      {...{ label, value, errors }}
      name={choiceName(field)}
      required
      inline
      choices={[
        { value: 'mine', label: t('drafts.conflict.mine'), hint: shown('after', mine) },
        { value: 'theirs', label: t('drafts.conflict.theirs', who), hint: shown('before', theirs) },
      ]}
    />
  );
}

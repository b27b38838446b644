import { type Answers, answered, type FieldErrors } from '../../../../platform/forms.ts';
import {
  Actions,
  Alert,
  Button,
  ErrorSummary,
  Form,
  Layout,
  RadioGroup,
  TextArea,
  usePage,
} from '../../../../ui/index.ts';
import type { Cofinancing } from '../../cofinancing/index.ts';
import type { CallStep } from '../../document/schema.ts';
import { answersTo } from '../answers.ts';
import type { Dossier, Partner } from '../dossier.ts';
import type { AnswerFile } from '../form/FileControl.tsx';
import type { FieldOptions } from '../form/StepFields.tsx';
import { partnersPath } from '../paths.ts';
import { Contents } from './Contents.tsx';
import { useCrumbs } from './parts.tsx';

interface ConfirmPartnerPageProps {
  dossier: Dossier;
  step: CallStep;
  partner: Partner;
  /** A publisher of the partner; others only read. */
  mayAnswer: boolean;
  options: FieldOptions;
  files: Record<string, AnswerFile[]>;
  cofinancing: Cofinancing | null;
  answers: Answers;
  errors: FieldErrors | undefined;
}

/** What a partner says yes or no to: the application as it is now, whole. */
export function ConfirmPartnerPage(props: ConfirmPartnerPageProps) {
  const { dossier, partner, step, mayAnswer, answers, errors } = props;
  const { t, href } = usePage();
  const { application, lead } = dossier.held;
  return (
    <Layout
      title={t('applying.confirm.title', { name: partner.organisation.name })}
      lead={application.title}
      breadcrumbs={useCrumbs(application)}
      hasErrors={errors !== undefined}
      script
    >
      <ErrorSummary errors={errors} />
      <Alert kind={partner.state === 'lapsed' ? 'warning' : 'info'}>
        <p>{t(`applying.confirm.state.${partner.state}`, { lead: lead.name })}</p>
      </Alert>
      <Contents {...props} answers={answersTo(application.answers, step.id)} />
      {mayAnswer ? (
        <Form action={href(partnersPath(application.id, partner.id, 'bevestigen'))}>
          <input type="hidden" name="seen" value={dossier.digest} />
          <RadioGroup
            name="answer"
            label={t('applying.confirm.question', { name: partner.organisation.name })}
            value={answered(answers, 'answer')}
            errors={errors}
            required
            choices={[
              { value: 'confirmed', label: t('applying.confirm.yes') },
              { value: 'refused', label: t('applying.confirm.no') },
            ]}
          />
          <TextArea
            name="reason"
            label={t('applying.confirm.reason')}
            hint={t('applying.confirm.reasonHint')}
            value={answered(answers, 'reason')}
            errors={errors}
          />
          <Actions>
            <Button>{t('applying.confirm.submit')}</Button>
          </Actions>
        </Form>
      ) : (
        <p class="note">{t('applying.confirm.onlyPublisher')}</p>
      )}
    </Layout>
  );
}

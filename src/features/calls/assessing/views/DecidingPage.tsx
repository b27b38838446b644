import type { Answers, FieldErrors } from '../../../../platform/forms.ts';
import {
  Actions,
  Alert,
  Button,
  Checkbox,
  DateField,
  ErrorSummary,
  Form,
  fieldsOf,
  Layout,
  TextField,
  usePage,
} from '../../../../ui/index.ts';
import type { Guard } from '../deciding.ts';
import type { Dossier } from '../dossiers.ts';
import { assessorsPath, decidingPath, decisionPath, dossierPath } from '../paths.ts';
import type { Proposal } from '../proposal.ts';
import { Choosing, ProposalTable } from './ProposalTable.tsx';
import { assessingCrumbs, nextFor } from './parts.tsx';

export interface DecidingPageProps {
  call: { code: string; title: string };
  proposal: Proposal;
  guards: readonly Guard[];
  outside: readonly Dossier[];
  interests: readonly Dossier[];
  /** Whether this reader may not see the scores in it, or not yet. */
  isHidden: boolean;
  decisions: readonly number[];
  fingerprint: string;
  /** What is shown is not what was seen before: by choices, or by what others did. */
  hasChanged: boolean;
  answers: Answers;
  errors?: FieldErrors | undefined;
}

/** The decision as the rules of the call would have it, what people must choose themselves, and the act of deciding. */
export function DecidingPage(props: DecidingPageProps) {
  const { call, proposal, guards, decisions, isHidden, hasChanged, errors } = props;
  const page = usePage();
  const { t, href } = page;
  return (
    <Layout
      title={t('assessing.deciding.title')}
      lead={call.title}
      breadcrumbs={assessingCrumbs(page, call)}
      hasErrors={errors !== undefined}
      script
    >
      <ErrorSummary errors={errors} />
      {hasChanged && (
        <Alert kind="warning" live title={t('assessing.deciding.changed')}>
          <p>{t('assessing.deciding.changedText')}</p>
        </Alert>
      )}
      {decisions.length > 0 && (
        <p>
          {t('assessing.deciding.before')}{' '}
          {decisions.map((number) => (
            <span key={number}>
              <a href={href(decisionPath(call.code, number))}>{t('assessing.decision.name', { number })}</a>{' '}
            </span>
          ))}
        </p>
      )}
      <Guards {...props} />
      {isHidden && <p>{t('assessing.deciding.hidden')}</p>}
      {proposal.rows.length > 0 && !isHidden && (
        <Form action={href(decidingPath(call.code))}>
          <h2>{t('assessing.deciding.proposal')}</h2>
          <p>{t(`assessing.deciding.method.${proposal.method}`)}</p>
          <ProposalTable call={call} proposal={proposal} />
          <Choosing {...props} />
          <Actions>
            <Button kind="secondary" name="act" value="reckon">
              {t('assessing.deciding.reckon')}
            </Button>
          </Actions>
          {guards.length === 0 && <Resolving {...props} />}
        </Form>
      )}
    </Layout>
  );
}

function Guards({ call, guards, outside, interests }: DecidingPageProps) {
  const { t, href } = usePage();
  const titles = interests.map(({ title }) => title).join(', ');
  if (guards.length === 0 && outside.length === 0) return null;
  return (
    <section aria-labelledby="eerst">
      <h2 id="eerst">{t(guards.length > 0 ? 'assessing.deciding.first' : 'assessing.deciding.later')}</h2>
      {guards.length > 0 && (
        <Alert kind="warning">
          {guards.map((guard) => (
            <p key={guard}>{t(`assessing.guard.${guard}`, { titles })}</p>
          ))}
          {guards.includes('own') && (
            <p>
              <a href={href(assessorsPath(call.code))}>{t('assessing.assessors.title')}</a>
            </p>
          )}
        </Alert>
      )}
      {outside.length > 0 && (
        <ul>
          {outside.map((dossier) => (
            <li key={dossier.id}>
              <a href={href(dossierPath(call.code, dossier.id))}>{dossier.title}</a>: {nextFor(dossier, t)}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Resolving({ answers, errors, fingerprint }: DecidingPageProps) {
  const { t } = usePage();
  const { field, yesField } = fieldsOf({ answers, errors });
  return (
    <>
      <h2>{t('assessing.deciding.resolve')}</h2>
      <p>{t('assessing.deciding.resolveText')}</p>
      <input type="hidden" name="seen" value={fingerprint} />
      <TextField
        {...field('body')}
        label={t('assessing.deciding.body')}
        hint={t('assessing.deciding.bodyHint')}
        required
      />
      <DateField {...field('decidedOn')} label={t('assessing.deciding.date')} required />
      <TextField {...field('reference')} label={t('assessing.deciding.reference')} width="medium" />
      <Checkbox {...yesField('confirmed')} label={t('assessing.deciding.confirm')} />
      <Actions>
        <Button name="act" value="decide">
          {t('assessing.deciding.button')}
        </Button>
      </Actions>
    </>
  );
}

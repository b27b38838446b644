import { type Answers, answered, type FieldErrors } from '../../../../platform/forms.ts';
import {
  Alert,
  Button,
  ButtonLink,
  ErrorSummary,
  Form,
  Layout,
  type Option,
  RadioGroup,
  Select,
  usePage,
} from '../../../../ui/index.ts';
import { callPath, callsPath } from '../../catalogue/paths.ts';
import { answerWord, type CallState, capital } from '../../catalogue/words.ts';
import type { PublishedCall } from '../../catalogue-news/published-store.ts';
import { applicantKinds } from '../../document/codes.ts';
import type { CallDocument } from '../../document/schema.ts';
import { areaName } from '../calculator.ts';
import type { Applicant, Eligibility } from '../eligibility.ts';
import { kindName, questionName } from '../may-we-form.ts';
import { calculatorPath, mayWePath } from '../paths.ts';
import { publicCallOf } from '../public-call.ts';
import { EligibilityList } from './EligibilityList.tsx';

interface MayWePageProps {
  call: PublishedCall;
  document: CallDocument;
  state: CallState;
  answers: Answers;
  options: Option[];
  who: { kind: string; areaCode: string | null };
  applicant: Applicant;
  /** Null as long as nobody said who they are. */
  result: Eligibility | null;
  others: PublishedCall[];
  errors?: FieldErrors | undefined;
}

/** Whether one may apply to a call, in some three questions. */
export function MayWePage(props: MayWePageProps) {
  const { call, document, state, answers, options, who, applicant, result, others, errors } = props;
  const { t, href } = usePage();
  const { eligibility: questions = [], applicants } = document;
  const yesOrNo = (['yes', 'no'] as const).map((value) => ({ value, label: capital(answerWord(t, value)) }));
  return (
    <Layout
      title={t('ownshare.mayWe.title')}
      lead={<span lang="nl">{document.title}</span>}
      description={t('ownshare.mayWe.description', { call: document.title })}
      breadcrumbs={[
        { href: href(callsPath), label: t('app.navigation.calls') },
        { href: href(callPath(call.code)), label: document.title },
      ]}
      hasErrors={errors !== undefined}
    >
      <ErrorSummary errors={errors} />
      {result && <Verdict {...{ call, document, state, answers, result }} />}
      {result && <EligibilityList {...{ document, applicant, result }} />}
      {others.length > 0 && <Others calls={others} />}
      {!result && <p>{t('ownshare.mayWe.intro')}</p>}
      {!result && applicants.description && <p lang="nl">{applicants.description}</p>}
      {result && <h2>{t('ownshare.mayWe.change')}</h2>}
      <Form action={href(mayWePath(call.code))} method="get">
        <Select
          name={kindName}
          label={t('ownshare.mayWe.kind')}
          options={applicantKinds.map((kind) => ({ value: kind, label: t(`ownshare.kind.${kind}`) }))}
          value={who.kind}
          empty={false}
          required
        />
        <Select
          name={areaName}
          label={t('ownshare.mayWe.area')}
          hint={t('ownshare.mayWe.areaHint')}
          options={options}
          value={who.areaCode ?? ''}
          errors={errors}
          required
        />
        {questions.map(({ id, question }) => (
          <RadioGroup
            key={id}
            name={questionName(id)}
            label={<span lang="nl">{question}</span>}
            choices={yesOrNo}
            value={answered(answers, questionName(id))}
            inline
            required
          />
        ))}
        <Button>{t('ownshare.mayWe.ask')}</Button>
      </Form>
      <p class="note">{t('ownshare.mayWe.nothingKept')}</p>
    </Layout>
  );
}

const looks = { yes: 'ok', no: 'warning', unknown: 'info' } as const;

function Verdict({
  call,
  document,
  state,
  answers,
  result,
}: Pick<MayWePageProps, 'call' | 'document' | 'state' | 'answers'> & { result: Eligibility }) {
  const { t, href } = usePage();
  const { verdict } = result;
  const mayStillApply = call.organisationId !== null && state === 'open';
  return (
    <Alert kind={looks[verdict]} title={t(`ownshare.mayWe.verdict.${verdict}`)} live>
      <p>{t(`ownshare.mayWe.then.${verdict}`)}</p>
      {state !== 'open' && <p>{t(`ownshare.mayWe.state.${state}`)}</p>}
      {document.applicants.most !== undefined && verdict !== 'no' && (
        <p>{t('ownshare.mayWe.most', { count: document.applicants.most })}</p>
      )}
      {verdict === 'yes' && (
        <div class="row">
          {mayStillApply && (
            <ButtonLink href={href(applyPath(call.code, document, answers))}>{t('ownshare.mayWe.apply')}</ButtonLink>
          )}
          {document.rule && (
            <ButtonLink kind="secondary" href={href(calculatorPath(call.code))}>
              {t('ownshare.calculator.link')}
            </ButtonLink>
          )}
        </div>
      )}
    </Alert>
  );
}

/** Where an application starts, with what was answered here. */
const applyPath = (code: string, { eligibility = [] }: CallDocument, answers: Answers): string => {
  const given = eligibility.map(({ id }) => [questionName(id), answered(answers, questionName(id))]);
  return `${callPath(code)}/aanvragen?${new URLSearchParams(given)}`;
};

function Others({ calls }: { calls: PublishedCall[] }) {
  const { t, href } = usePage();
  return (
    <section aria-labelledby="wel">
      <h2 id="wel">{t('ownshare.mayWe.others')}</h2>
      <ul>
        {calls.map((call) => (
          <li key={call.id}>
            <a href={href(callPath(call.code))} lang="nl">
              {publicCallOf(call).document.title}
            </a>{' '}
            (<a href={href(mayWePath(call.code))}>{t('ownshare.mayWe.askThere')}</a>)
          </li>
        ))}
      </ul>
    </section>
  );
}

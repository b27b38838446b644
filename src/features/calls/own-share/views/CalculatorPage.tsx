import { formats } from '../../../../platform/formats.ts';
import type { Answers, FieldErrors } from '../../../../platform/forms.ts';
import {
  Alert,
  Button,
  ButtonLink,
  EmptyState,
  ErrorSummary,
  Form,
  Layout,
  type Option,
  Select,
  usePage,
} from '../../../../ui/index.ts';
import { callPath, callsPath } from '../../catalogue/paths.ts';
import type { PublishedCall } from '../../catalogue-news/published-store.ts';
import { type Cofinancing, CofinancingTable } from '../../cofinancing/index.ts';
import type { CallDocument } from '../../document/schema.ts';
import { areaName, countsTogether } from '../calculator.ts';
import { calculatorPath, ownSharePath, rightsPath } from '../paths.ts';
import { asksArea } from '../rule-form.ts';
import { RuleFields } from './RuleFields.tsx';

interface CalculatorPageProps {
  call: PublishedCall;
  document: CallDocument;
  answers?: Answers;
  options?: Option[];
  errors?: FieldErrors | undefined;
  /** Codes of the municipalities that were chosen. */
  chosen?: string[];
  cofinancing?: Cofinancing | undefined;
  example?: Record<string, string>;
}

/** What the rule of a call gives for costs that someone types. */
export function CalculatorPage(props: CalculatorPageProps) {
  const { t, href } = usePage();
  const { call, document, errors, cofinancing, example } = props;
  const isFresh = !cofinancing && !errors;
  return (
    <Layout
      title={t('ownshare.calculator.title')}
      lead={<span lang="nl">{document.title}</span>}
      description={t('ownshare.calculator.description', { call: document.title })}
      breadcrumbs={[
        { href: href(callsPath), label: t('app.navigation.calls') },
        { href: href(callPath(call.code)), label: document.title },
      ]}
      hasErrors={errors !== undefined}
    >
      <ErrorSummary errors={errors} />
      {!document.rule && (
        <EmptyState title={t('ownshare.calculator.noRule')}>
          {document.ruleText && <p lang="nl">{document.ruleText}</p>}
        </EmptyState>
      )}
      {cofinancing && <Result call={call} cofinancing={cofinancing} />}
      {document.rule && document.ruleText && (
        <p>
          {t('ownshare.calculator.rule')} <span lang="nl">{document.ruleText}</span>
        </p>
      )}
      {isFresh && example && (
        <p>
          {t('ownshare.calculator.tryExample')}{' '}
          <a href={href(`${calculatorPath(call.code)}?${new URLSearchParams(example)}`)}>
            {t('ownshare.calculator.example')}
          </a>
        </p>
      )}
      {cofinancing && <h2>{t('ownshare.calculator.change')}</h2>}
      {document.rule && <CalculatorForm {...props} />}
    </Layout>
  );
}

function Result({ call, cofinancing }: { call: PublishedCall; cofinancing: Cofinancing }) {
  const { t, href, language } = usePage();
  const { money } = formats(language);
  const { subsidy, ownShare } = cofinancing;
  return (
    <section aria-labelledby="uitkomst">
      <h2 id="uitkomst">
        {t(subsidy > 0n ? 'ownshare.calculator.outcome' : 'ownshare.calculator.nothing', {
          subsidy: money(subsidy),
          ownShare: money(ownShare),
        })}
      </h2>
      <CofinancingTable cofinancing={cofinancing} />
      <Alert title={t('ownshare.calculator.notCounted')}>
        <p>{t('ownshare.calculator.notCountedHelp')}</p>
        <ButtonLink kind="secondary" href={href(ownSharePath(call.code))}>
          {t('ownshare.plan.link')}
        </ButtonLink>
      </Alert>
    </section>
  );
}

function CalculatorForm({ call, document, answers = {}, options = [], errors = {}, chosen = [] }: CalculatorPageProps) {
  const { t, href } = usePage();
  const rule = document.rule!;
  const isTogether = countsTogether(document);
  const places = asksArea(rule) ? (isTogether ? [...chosen, ''] : [chosen[0] ?? '']) : [];
  return (
    <Form action={href(calculatorPath(call.code))} method="get">
      <RuleFields rule={rule} answers={answers} errors={errors} />
      {places.map((code, index) => (
        <Select
          key={code}
          name={index === 0 ? areaName : `${areaName}.${index + 1}`}
          label={
            index === 0 ? t('ownshare.calculator.area') : t('ownshare.calculator.otherArea', { number: index + 1 })
          }
          hint={index === 0 ? t('ownshare.calculator.areaHint') : undefined}
          options={options}
          value={code}
          errors={index === 0 ? errors : undefined}
          required={index === 0}
        />
      ))}
      {rule.rights && (
        <p class="note">
          <a href={href(rightsPath(call.code))}>{t('ownshare.rights.link')}</a>
        </p>
      )}
      <Button>{t('ownshare.calculator.compute')}</Button>
    </Form>
  );
}

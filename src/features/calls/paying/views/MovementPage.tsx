import { formats } from '../../../../platform/formats.ts';
import { answered } from '../../../../platform/forms.ts';
import {
  Actions,
  Alert,
  type Answered,
  Button,
  ButtonLink,
  DateField,
  DescriptionList,
  ErrorSummary,
  Form,
  fieldsOf,
  Layout,
  MoneyField,
  Select,
  TextArea,
  TextField,
  usePage,
} from '../../../../ui/index.ts';
import { showIban } from '../../applying/form/typed.ts';
import { capital } from '../../catalogue/words.ts';
import { OwnApplicationAlert } from '../../OwnApplicationAlert.tsx';
import { dossierPath } from '../addresses.ts';
import type { Dossier } from '../dossier.ts';
import { asked, type Filled, type Movement, type MovementField, purposes, type stateOf } from '../movements/kinds.ts';
import { BeforeAfter } from './BeforeAfter.tsx';
import { dossierCrumbs } from './crumbs.ts';

interface MovementPageProps extends Answered {
  dossier: Dossier;
  movement: Movement;
  /** The most that can be moved, cents. */
  most: bigint;
  /** Of an organisation that this reader belongs to. */
  isOwn: boolean;
}

/** What someone books on a dossier; what comes of it is shown before it is booked. */
export function MovementPage({ dossier, movement, most, isOwn, answers, errors }: MovementPageProps) {
  const { t, href, language } = usePage();
  const { money } = formats(language);
  const { application, call, lead } = dossier;
  return (
    <Layout
      title={t(`paying.move.${movement}.title`)}
      lead={`${application.title} – ${lead.name}`}
      breadcrumbs={dossierCrumbs(dossier, href, t)}
      hasErrors={errors !== undefined}
      script
    >
      <ErrorSummary errors={errors} />
      <p>{t(`paying.move.${movement}.text`)}</p>
      {isOwn ? (
        <OwnApplicationAlert />
      ) : most === 0n ? (
        <Alert>{t(`paying.move.${movement}.none`)}</Alert>
      ) : (
        <Form>
          <p>{t('paying.move.atMost', { most: money(most) })}</p>
          {asked[movement].map((field) => (
            <MovementInput key={field} {...{ field, movement, answers, errors }} />
          ))}
          <Actions>
            <Button>{t('paying.move.look')}</Button>
            <ButtonLink kind="quiet" href={href(dossierPath(call.code, application.id))}>
              {t('ui.cancel')}
            </ButtonLink>
          </Actions>
        </Form>
      )}
    </Layout>
  );
}

function MovementInput({ field, movement, ...shown }: Answered & { field: MovementField; movement: Movement }) {
  const { t } = usePage();
  const props = { ...fieldsOf(shown).field(field), label: t(`paying.field.${field}`) };
  switch (field) {
    case 'amount':
      return <MoneyField {...props} required />;
    case 'day':
      return <DateField {...props} required />;
    case 'purpose':
      return (
        <Select
          {...props}
          options={purposes.map((value) => ({ value, label: capital(t(`paying.purpose.${value}`)) }))}
          empty={false}
          required
        />
      );
    case 'account':
      return (
        <TextField
          {...props}
          hint={t(movement === 'claim' ? 'paying.field.ownAccountHint' : 'paying.field.accountHint')}
          autocomplete="off"
          spellcheck={false}
          width="medium"
          required
        />
      );
    case 'reference':
      return <TextField {...props} hint={t('paying.field.referenceHint')} maxlength={140} />;
    case 'note':
      return <TextArea {...props} hint={t(`paying.move.${movement}.noteHint`)} maxlength={2000} required />;
  }
}

interface MovementConfirmPageProps {
  dossier: Dossier;
  movement: Movement;
  filled: Filled;
  /** As they were typed, to send again. */
  answers: Answered['answers'];
  before: ReturnType<typeof stateOf>;
  after: ReturnType<typeof stateOf>;
  /** A fresh id for what is posted. */
  id: string;
}

/** The same, with the balance before and after, to say yes to. */
export function MovementConfirmPage(props: MovementConfirmPageProps) {
  const { dossier, movement, filled, answers, before, after, id } = props;
  const { t, href, language } = usePage();
  const { money, date } = formats(language);
  const { application, call, lead, entries } = dossier;
  const { cents, day, purpose, account, reference, note } = filled;
  return (
    <Layout
      title={t(`paying.move.${movement}.sure`)}
      lead={`${application.title} – ${lead.name}`}
      breadcrumbs={dossierCrumbs(dossier, href, t)}
      script
    >
      <DescriptionList
        items={[
          { term: t('paying.field.amount'), details: money(cents) },
          { term: t('paying.field.purpose'), details: purpose && capital(t(`paying.purpose.${purpose}`)) },
          { term: t('paying.field.payee'), details: lead.name },
          { term: t('paying.field.account'), details: showIban(account ?? '') },
          { term: t('paying.field.day'), details: date(day) },
          { term: t('paying.field.reference'), details: reference },
          { term: t('paying.field.note'), details: note },
        ]}
      />
      <BeforeAfter before={before} after={after} />
      <Form>
        <input type="hidden" name="sure" value="yes" />
        <input type="hidden" name="id" value={id} />
        <input type="hidden" name="seen" value={entries[0]?.sequence ?? 0} />
        {asked[movement].map((field) => (
          <input key={field} type="hidden" name={field} value={answered(answers, field)} />
        ))}
        <Actions>
          <Button>{t(`paying.move.${movement}.confirm`)}</Button>
          <ButtonLink kind="quiet" href={href(dossierPath(call.code, application.id))}>
            {t('ui.cancel')}
          </ButtonLink>
        </Actions>
      </Form>
    </Layout>
  );
}

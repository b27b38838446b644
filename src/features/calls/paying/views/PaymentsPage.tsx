import { formats } from '../../../../platform/formats.ts';
import {
  Alert,
  type Answered,
  DescriptionList,
  Disclosure,
  EmptyState,
  ErrorSummary,
  Layout,
  usePage,
} from '../../../../ui/index.ts';
import type { HeldApplication } from '../../applying/access.ts';
import { showIban } from '../../applying/form/typed.ts';
import { useCrumbs } from '../../applying/views/parts.tsx';
import { CofinancingTable, readCofinancing } from '../../cofinancing/index.ts';
import { accountOf, type Dossier } from '../dossier.ts';
import { EntryTable, MoneyBar } from './parts.tsx';
import { Questions } from './Questions.tsx';

interface PaymentsPageProps extends Answered {
  held: HeldApplication;
  /** Nothing as long as the application was not sent in. */
  dossier: Dossier | undefined;
  mayAnswer: boolean;
}

/** For who applied: what was granted, paid, still to come and asked back, and how it was computed. */
export function PaymentsPage({ held, dossier, ...shown }: PaymentsPageProps) {
  const { t } = usePage();
  const { application } = held;
  return (
    <Layout
      title={t('paying.mine.title')}
      lead={application.title}
      breadcrumbs={useCrumbs(application)}
      hasErrors={shown.errors !== undefined}
      script={shown.mayAnswer}
    >
      <ErrorSummary errors={shown.errors} />
      {dossier && <Questions {...shown} dossier={dossier} />}
      {dossier && (dossier.award || dossier.entries.length > 0) ? (
        <Money dossier={dossier} />
      ) : (
        <EmptyState title={t('paying.mine.none')}>
          <p>{t('paying.mine.noneText')}</p>
        </EmptyState>
      )}
    </Layout>
  );
}

function Money({ dossier }: { dossier: Dossier }) {
  const { t, language } = usePage();
  const { money, date } = formats(language);
  const { award, balance, entries, finalAccount, lead } = dossier;
  // What the call does with money that was let go of is not the applicant's, unless it puts a payment right.
  const own = entries.filter(({ kind, purpose }) => kind !== 'reuse' || purpose === 'correction');
  return (
    <>
      <Claim dossier={dossier} />
      <section aria-labelledby="stand">
        <h2 id="stand">{t('paying.mine.balance')}</h2>
        <DescriptionList
          items={[
            { term: t('paying.dossier.outcome'), details: award && t(`paying.outcome.${award.outcome}`) },
            { term: t('paying.dossier.granted'), details: award && money(award.cents) },
            { term: t('paying.final.settled'), details: finalAccount && money(finalAccount.cents) },
            { term: t('paying.mine.paid'), details: money(balance.paid) },
            { term: t('paying.mine.toPay'), details: money(balance.toPay) },
            { term: t('paying.mine.claimed'), details: balance.claimed > 0n ? money(balance.claimed) : null },
            { term: t('paying.mine.released'), details: balance.released > 0n ? money(balance.released) : null },
            { term: t('paying.field.payee'), details: lead.name },
            { term: t('paying.field.account'), details: showIban(accountOf(dossier)) },
          ]}
        />
        {entries.length > 0 && <MoneyBar title={t('paying.mine.bar')} balance={balance} />}
      </section>
      <section aria-labelledby="uitleg">
        <h2 id="uitleg">{t('paying.mine.explanation')}</h2>
        {!award?.calculation && !finalAccount && <p class="note">{t('paying.mine.noCalculation')}</p>}
        {award?.calculation && (
          <Disclosure summary={t('paying.final.plannedLines')}>
            <CofinancingTable cofinancing={readCofinancing(award.calculation)} isDecided />
          </Disclosure>
        )}
        {finalAccount && (
          <Disclosure summary={t('paying.final.realLines')} open>
            <p>{t('paying.final.accepted', { day: date(finalAccount.at) })}</p>
            {finalAccount.motivation !== '' && <p class="preline">{finalAccount.motivation}</p>}
            <CofinancingTable cofinancing={readCofinancing(finalAccount.calculation)} isDecided isFinal />
          </Disclosure>
        )}
      </section>
      <section aria-labelledby="posten">
        <h2 id="posten">{t('paying.mine.entries')}</h2>
        <EntryTable caption={t('paying.mine.entries')} entries={own} />
      </section>
    </>
  );
}

/** What must be paid back, on which account and why. */
function Claim({ dossier: { balance, entries } }: { dossier: Dossier }) {
  const { t, language } = usePage();
  const { money, date } = formats(language);
  const claim = entries.find(({ kind, purpose }) => kind === 'claim' && purpose !== 'correction');
  if (balance.claimed === 0n || !claim) return null;
  return (
    <Alert kind="warning" title={t('paying.mine.claimTitle', { amount: money(balance.claimed) })}>
      <DescriptionList
        items={[
          { term: t('paying.mine.claimedOn'), details: date(claim.day) },
          { term: t('paying.mine.account'), details: showIban(claim.account) },
          { term: t('paying.field.reference'), details: claim.reference },
          { term: t('paying.mine.reason'), details: claim.note },
        ]}
      />
    </Alert>
  );
}

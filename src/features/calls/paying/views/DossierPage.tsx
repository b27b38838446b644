import { formats } from '../../../../platform/formats.ts';
import {
  ButtonLink,
  DescriptionList,
  Disclosure,
  Layout,
  type TaskItem,
  TaskList,
  type Tone,
  usePage,
} from '../../../../ui/index.ts';
import { showIban } from '../../applying/form/typed.ts';
import { CofinancingTable, readCofinancing } from '../../cofinancing/index.ts';
import { OwnApplicationAlert } from '../../OwnApplicationAlert.tsx';
import { finalAccountPath, movementPath, reportPath } from '../addresses.ts';
import { accountOf, type Dossier, partnersOf, type ReviewState } from '../dossier.ts';
import { type Movement, pathOf } from '../movements/kinds.ts';
import { type Next, nextOf } from '../next.ts';
import { ledgerCrumbs } from './crumbs.ts';
import { BalanceList, EntryTable, MoneyBar } from './parts.tsx';

interface DossierPageProps {
  dossier: Dossier;
  /** What can be booked now by who reads this; nothing for who may not. */
  movements: Movement[];
  /** Of an organisation that this reader belongs to. */
  isOwn: boolean;
}

/** The money of one application: what was promised, told, paid and asked back, and what comes next. */
export function DossierPage({ dossier, movements, isOwn }: DossierPageProps) {
  const { t, href, language } = usePage();
  const { money, date } = formats(language);
  const { application, call, lead, award, balance, entries } = dossier;
  return (
    <Layout
      title={application.title}
      lead={t('paying.dossier.lead', { lead: lead.name })}
      breadcrumbs={ledgerCrumbs(call, href, t)}
    >
      {isOwn && <OwnApplicationAlert />}
      <TaskList
        sections={[{ title: t('paying.dossier.next'), items: nextOf(dossier).map((next) => taskOf(next, dossier)) }]}
      />
      <section aria-labelledby="toekenning">
        <h2 id="toekenning">{t('paying.dossier.award')}</h2>
        <DescriptionList
          items={[
            { term: t('paying.dossier.outcome'), details: award && t(`paying.outcome.${award.outcome}`) },
            { term: t('paying.dossier.granted'), details: award && money(award.cents) },
            {
              term: t('paying.dossier.decision'),
              details: award && t('paying.dossier.decided', { number: award.number, day: date(award.decidedOn) }),
            },
            { term: t('paying.field.payee'), details: lead.name },
            {
              term: t('paying.dossier.partners'),
              details: partnersOf(dossier)
                .map(({ name }) => name)
                .join(', '),
            },
            { term: t('paying.field.account'), details: showIban(accountOf(dossier)) || t('paying.dossier.noAccount') },
          ]}
        />
        {award?.calculation && (
          <Disclosure summary={t('paying.dossier.calculation')}>
            <CofinancingTable cofinancing={readCofinancing(award.calculation)} isDecided />
          </Disclosure>
        )}
      </section>
      {entries.length > 0 && (
        <section aria-labelledby="geld">
          <h2 id="geld">{t('paying.dossier.money')}</h2>
          <BalanceList balance={balance} />
          <MoneyBar title={t('paying.dossier.bar')} balance={balance} />
          {movements.length > 0 && (
            <>
              <h3>{t('paying.dossier.book')}</h3>
              <div class="row">
                {movements.map((movement) => (
                  <ButtonLink
                    key={movement}
                    kind={movement === movements[0] ? 'primary' : 'secondary'}
                    href={href(movementPath(call.code, application.id, pathOf(movement)))}
                  >
                    {t(`paying.move.${movement}.title`)}
                  </ButtonLink>
                ))}
              </div>
            </>
          )}
        </section>
      )}
      <TaskList sections={[{ title: t('paying.dossier.sent'), items: sentItems() }]} />
      <section aria-labelledby="posten">
        <h2 id="posten">{t('paying.ledger.entries')}</h2>
        <EntryTable caption={t('paying.ledger.entries')} entries={entries} />
      </section>
    </Layout>
  );

  function sentItems(): TaskItem[] {
    return dossier.sent.map((one) => {
      const { step, submission } = one;
      const path = (step.kind === 'final-account' ? finalAccountPath : reportPath)(call.code, application.id, step.id);
      return {
        title: step.title,
        href: href(path),
        hint: t('paying.report.sent', { receipt: submission.receipt, day: date(submission.at) }),
        status: statusOf(one),
      };
    });
  }

  function statusOf(one: Dossier['sent'][number]): TaskItem['status'] {
    if (one.step.kind === 'application') return { tone: 'neutral', label: t('paying.review.read') };
    const isAccepted = one.step.kind === 'final-account' && dossier.finalAccount !== undefined;
    const state = isAccepted ? 'approved' : one.state;
    return { tone: tones[state], label: t(`paying.review.${state}`) };
  }

  function taskOf({ key, who, step, cents }: Next, { document }: Dossier): TaskItem {
    const title = document.steps.find(({ id }) => id === step)?.title ?? '';
    return {
      title: t(`paying.next.${key}`, { amount: money(cents ?? 0n), title }),
      ...(who === 'caller' && { href: nextPath(key, step) }),
      status: {
        tone: who === 'caller' ? 'warning' : who === 'applicant' ? 'info' : 'ok',
        label: t(`paying.who.${who}`),
      },
    };
  }

  function nextPath(key: Next['key'], step = ''): string | undefined {
    const payment = `${movementPath(call.code, application.id, 'betaling')}?soort=`;
    if (key === 'advance' || key === 'balance') return href(`${payment}${key}`);
    if (key === 'final') return href(finalAccountPath(call.code, application.id));
    return key === 'report' || key === 'lapsed' ? href(reportPath(call.code, application.id, step)) : undefined;
  }
}

const tones: Record<ReviewState, Tone> = { open: 'warning', returned: 'info', lapsed: 'warning', approved: 'ok' };

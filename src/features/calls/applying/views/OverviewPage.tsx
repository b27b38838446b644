import { formats } from '../../../../platform/formats.ts';
import {
  Actions,
  Alert,
  ButtonLink,
  ConfirmLink,
  Disclosure,
  Findings,
  Layout,
  type TaskItem,
  TaskList,
  usePage,
} from '../../../../ui/index.ts';
import { letterPath } from '../../assessing/paths.ts';
import { callPath } from '../../catalogue/paths.ts';
import { type Cofinancing, CofinancingTable } from '../../cofinancing/index.ts';
import { paymentsPath } from '../../paying/addresses.ts';
import type { Dossier, Partner, Task } from '../dossier.ts';
import { toSecond } from '../moment-words.ts';
import type { Can } from '../pages/kit.ts';
import { applicationPath, partnersPath, receiptPath, stepPath } from '../paths.ts';
import type { Problem } from '../readiness.ts';
import { MeasureList, PartnerList } from './dossier-parts.tsx';
import { Period, ServerClock, taskTones, useCrumbs } from './parts.tsx';
import { problemFindings } from './problem-words.ts';

interface OverviewPageProps {
  dossier: Dossier;
  can: Can;
  problems: Problem[];
  /** Partners that this reader may confirm for, and that did not confirm what it says now. */
  asked: Partner[];
  cofinancing: Cofinancing | null;
  now: Date;
}

/** An application: what is next, its steps, who takes part, what it pays for and what it would get. */
export function OverviewPage(props: OverviewPageProps) {
  const { dossier, can, now } = props;
  const { t, href } = usePage();
  const { held, call, document, step } = dossier;
  const { id, title } = held.application;
  const isSent = dossier.tasks.some((task) => task.step === step && task.submission);
  const isOpen = dossier.tasks.some((task) => task.step === step && task.state === 'open');
  return (
    <Layout title={title || t('applying.untitled')} lead={<Lead dossier={dossier} />} breadcrumbs={useCrumbs()} script>
      <News {...props} />
      {!dossier.withdrawal && isOpen && <ServerClock now={now} closes={step?.closes} />}
      <TaskList sections={[{ title: t('applying.overview.steps'), items: useTasks(dossier) }]} />
      <Missing {...props} />
      <section>
        <h2>{t('applying.partners.title')}</h2>
        <PartnerList dossier={dossier} />
        {document.joint.isAllowed && !dossier.withdrawal && (
          <p>
            <a href={href(partnersPath(id))}>
              {t(can.edit && !isSent ? 'applying.overview.managePartners' : 'applying.overview.seePartners')}
            </a>
          </p>
        )}
      </section>
      <section>
        <h2>{t('applying.measures.title')}</h2>
        <MeasureList dossier={dossier} />
        <p>
          <a href={href(applicationPath(id, 'maatregelen'))}>{t('applying.overview.manageMeasures')}</a>
        </p>
      </section>
      <Money {...props} />
      <p>
        <a href={href(applicationPath(id, 'geschiedenis'))}>{t('applying.history.title')}</a>
        {' · '}
        <a href={href(callPath(call.code))}>{t('applying.overview.toCall')}</a>
      </p>
      <Ends {...props} />
    </Layout>
  );
}

function Lead({ dossier: { held, document, call } }: { dossier: Dossier }) {
  const { t } = usePage();
  const values = { lead: held.lead.name, call: document.title, number: held.application.versionNumber };
  return <>{t(call.isExample ? 'applying.overview.leadExample' : 'applying.overview.lead', values)}</>;
}

/** What this reader must know first. */
function News({ dossier, asked, can }: OverviewPageProps) {
  const { t, href, language } = usePage();
  const { date, money } = formats(language);
  const { held, withdrawal, newer, award, tasks } = dossier;
  const { id } = held.application;
  return (
    <>
      {!withdrawal &&
        tasks.map(
          ({ step, state, returned }) =>
            returned &&
            state !== 'closed' && (
              <Alert kind="warning" key={step.id} title={t('applying.returned.title', { step: step.title })}>
                <p class="preline">{returned.remark}</p>
                <p>
                  <a href={href(stepPath(id, step.id))}>{t('applying.returned.mend')}</a>
                </p>
              </Alert>
            ),
        )}
      {withdrawal && (
        <Alert kind="warning" title={t('applying.overview.withdrawn', { at: date(withdrawal.at) })}>
          {withdrawal.reason && <p>{withdrawal.reason}</p>}
        </Alert>
      )}
      {award && (
        <Alert
          kind={award.outcome === 'refused' ? 'warning' : 'ok'}
          title={t(`applying.overview.award.${award.outcome}`)}
        >
          {award.outcome !== 'refused' && <p>{t('applying.overview.granted', { amount: money(award.cents) })}</p>}
          {award.reasons && <p>{award.reasons}</p>}
          <p>
            <a href={href(letterPath(id))}>{t('assessing.letter.read')}</a>
          </p>
          {award.outcome !== 'refused' && (
            <p>
              <a href={href(paymentsPath(id))}>{t('paying.mine.read')}</a>
            </p>
          )}
        </Alert>
      )}
      {!withdrawal &&
        asked.map((one) => (
          <Alert
            kind="warning"
            key={one.id}
            title={t(`applying.overview.asked.${one.state}`, { name: one.organisation.name })}
          >
            <p>
              <a href={href(partnersPath(id, one.id, 'bevestigen'))}>{t('applying.overview.toConfirm')}</a>
            </p>
          </Alert>
        ))}
      {!withdrawal && newer !== null && (
        <Alert kind="warning" title={t('applying.overview.newer', { number: newer })}>
          <p>
            {can.edit ? (
              <a href={href(applicationPath(id, 'versie'))}>{t('applying.overview.toVersion')}</a>
            ) : (
              t('applying.overview.newerLead')
            )}
          </p>
        </Alert>
      )}
    </>
  );
}

function useTasks({ tasks, held, withdrawal }: Dossier): TaskItem[] {
  const { t, href, language } = usePage();
  const { id } = held.application;
  const hint = ({ step, state, submission }: Task) => {
    if (submission && state === 'submitted')
      return t('applying.task.receiptHint', { receipt: submission.receipt, at: toSecond(submission.at, language) });
    return state === 'later' ? t('applying.task.laterHint') : <Period step={step} />;
  };
  const label = ({ state, isStarted, returned }: Task) => {
    if (returned && state !== 'closed') return t('applying.returned.state');
    return state === 'open' || state === 'undated'
      ? t(isStarted ? 'applying.task.started' : 'applying.task.open')
      : t(`applying.task.${state}`);
  };
  return tasks.map((task) => {
    const isSent = task.state === 'submitted' || (withdrawal !== undefined && task.submission !== undefined);
    const isHere = isSent || (task.state !== 'later' && !withdrawal);
    return {
      title: task.step.title,
      ...(isHere && { href: href(isSent ? receiptPath(id, task.step.id) : stepPath(id, task.step.id)) }),
      hint: hint(task),
      status: { tone: taskTones[task.state], label: label(task) },
    };
  });
}

function Missing({ dossier, problems, can }: OverviewPageProps) {
  const page = usePage();
  const { t, href } = page;
  const { step, held, withdrawal, tasks } = dossier;
  const { id } = held.application;
  const isSent = tasks.some((task) => task.step === step && task.submission);
  if (!step || isSent || withdrawal) return null;
  return (
    <section>
      <h2>{t('applying.overview.missing')}</h2>
      <Findings
        findings={problemFindings(problems, { id, stepId: step.id }, page)}
        empty={t('applying.overview.complete')}
      />
      {can.publish ? (
        <Actions>
          <ButtonLink href={href(stepPath(id, step.id, 'indienen'))}>{t('applying.overview.toSubmit')}</ButtonLink>
        </Actions>
      ) : (
        <p class="note">{t('applying.overview.publisherSubmits')}</p>
      )}
    </section>
  );
}

function Money({ cofinancing, dossier: { step, tasks } }: OverviewPageProps) {
  const { t, language } = usePage();
  if (!cofinancing) return null;
  const { money } = formats(language);
  const { subsidy, ownShare } = cofinancing;
  const isSent = tasks.some((task) => task.step === step && task.submission);
  const values = { subsidy: money(subsidy), own: money(ownShare) };
  return (
    <section>
      <h2>{t('applying.overview.money')}</h2>
      <p>{t(isSent ? 'applying.overview.moneyAsked' : 'applying.overview.moneyText', values)}</p>
      <Disclosure summary={t('applying.overview.moneyHow')}>
        <CofinancingTable cofinancing={cofinancing} />
      </Disclosure>
    </section>
  );
}

function Ends({ dossier: { held, tasks, award, withdrawal }, can }: OverviewPageProps) {
  const { t, href } = usePage();
  const { id } = held.application;
  const isSent = tasks.some(({ submission }) => submission);
  if (withdrawal || award) return null;
  if (!isSent && can.edit) {
    return (
      <Actions>
        <ConfirmLink href={href(applicationPath(id, 'verwijderen'))}>{t('applying.remove.title')}</ConfirmLink>
      </Actions>
    );
  }
  if (!isSent || !can.publish) return null;
  return (
    <Actions>
      <ConfirmLink href={href(applicationPath(id, 'intrekken'))}>{t('applying.withdraw.title')}</ConfirmLink>
    </Actions>
  );
}

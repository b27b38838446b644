import {
  Alert,
  Button,
  ButtonLink,
  ConfirmLink,
  Findings,
  Layout,
  StatusTag,
  type TaskItem,
  TaskList,
  usePage,
} from '../../../../ui/index.ts';
import { assessingPath } from '../../assessing/paths.ts';
import { callPath } from '../../catalogue/paths.ts';
import type { CallProblem } from '../../document/problems/index.ts';
import { ledgerPath } from '../../paying/addresses.ts';
import type { OwnedCall } from '../access.ts';
import { historyAt, partAt, publishAt, reopenAt, versionsAt, withdrawAt, workAt } from '../addresses.ts';
import { sections } from '../parts/index.ts';
import { type CallPart, entriesOf } from '../parts/part.ts';
import { listCrumbs, partTitle, problemFinding, statusOf } from './words.ts';

interface TaskPageProps {
  call: OwnedCall;
  problems: readonly CallProblem[];
  /** Number of the newest version; 0 for none. */
  version: number;
  /** Whether the draft is another than the newest version. */
  isChanged: boolean;
  mayEdit: boolean;
  mayPublish: boolean;
}

/** A call as its makers see it: what is to be done, how far each part is, what stops it from being published. */
export function TaskPage(props: TaskPageProps) {
  const { t, href } = usePage();
  const { call, problems, version, isChanged } = props;
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const isWithdrawn = call.withdrawnAt !== null;
  return (
    <Layout
      title={call.draft.title}
      lead={t('callwork.work.lead', { organisation: call.organisationName ?? '' })}
      breadcrumbs={listCrumbs(href, t)}
      actions={
        props.mayPublish &&
        (version === 0 || isChanged) &&
        !isWithdrawn && <ButtonLink href={href(publishAt(call.code))}>{t('callwork.publish.title')}</ButtonLink>
      }
      aside={<Side {...props} />}
      script
    >
      {isWithdrawn && <Withdrawn {...props} />}
      <p class="row">
        <StatusTag tone={version > 0 ? 'ok' : 'neutral'}>
          {version > 0 ? t('callwork.work.version', { number: version }) : t('callwork.work.noVersion')}
        </StatusTag>
        {version > 0 && isChanged && <StatusTag tone="info">{t('callwork.work.changed')}</StatusTag>}
      </p>
      {(version === 0 || isChanged) && (
        <Alert
          kind={errors > 0 ? 'warning' : 'ok'}
          title={errors > 0 ? t('callwork.work.errors', { count: errors }) : t('callwork.work.noErrors')}
        />
      )}
      {version > 0 && <Public {...props} />}
      <TaskList
        sections={sections.map(({ key, parts }) => ({
          title: t(`callwork.section.${key}`),
          items: parts.map((part) => useTask(props, part)),
        }))}
      />
      {problems.length > 0 && (
        <section aria-labelledby="punten">
          <h2 id="punten">{t('callwork.work.findings')}</h2>
          <Findings findings={problems.map((one) => problemFinding(one, call.code, href, t))} />
        </section>
      )}
    </Layout>
  );
}

/** That it ended, and the way back: the notice of the act, which has it too, is gone after one page. */
function Withdrawn({ call, mayPublish }: TaskPageProps) {
  const { t, href } = usePage();
  return (
    <Alert kind="warning">
      <p>{t('callwork.work.withdrawn')}</p>
      {mayPublish && (
        <form method="post" action={href(reopenAt(call.code))}>
          <Button kind="secondary">{t('callwork.work.reopen')}</Button>
        </form>
      )}
    </Alert>
  );
}

/** What follows once a call is public; the way there stands before what is made only once. */
function Public({ call }: TaskPageProps) {
  const { t, href } = usePage();
  return (
    <div class="row">
      <ButtonLink kind="secondary" href={href(assessingPath(call.code))}>
        {t('callwork.side.assessing')}
      </ButtonLink>
      <ButtonLink kind="secondary" href={href(ledgerPath(call.code))}>
        {t('callwork.side.ledger')}
      </ButtonLink>
      <a href={href(callPath(call.code))}>{t('callwork.side.public')}</a>
    </div>
  );
}

function useTask({ call, problems }: TaskPageProps, part: CallPart): TaskItem {
  const { t, href } = usePage();
  const { draft } = call;
  const count = part.list ? entriesOf(part.list, draft).length : undefined;
  return {
    title: partTitle(t, part.key),
    hint: count ? t('callwork.work.count', { count }) : t(`callwork.part.${part.key}.lead`),
    href: href(partAt(call.code, part.slug)),
    status: statusOf(problems, part.key, count === undefined ? isBlank(part, call) : count === 0, t),
  };
}

/** Whether nothing was said yet on a page that may stay empty. */
function isBlank({ key }: CallPart, { draft }: OwnedCall): boolean {
  const { contact, documents, sources, unverified, target, rule } = draft;
  const said: Record<string, unknown> = {
    contact,
    documents: documents?.length,
    sources: sources?.length || unverified?.length,
    target,
    conditions: rule,
    // Without an indicator of the call's own there is nothing to bring.
    figures: rule?.rights?.figures,
  };
  return Object.hasOwn(said, key) && !said[key];
}

function Side({ call, version, mayPublish }: TaskPageProps) {
  const { t, href } = usePage();
  const link = (path: string, key: string) => (
    <li>
      <a href={href(path)}>{t(`callwork.side.${key}`)}</a>
    </li>
  );
  return (
    <nav class="call-work" aria-labelledby="meer">
      <h2 id="meer">{t('callwork.side.title')}</h2>
      <ul class="plain stack">
        {link(historyAt(call.code), 'history')}
        {version > 0 && link(versionsAt(call.code), 'versions')}
      </ul>
      {version > 0 && mayPublish && call.withdrawnAt === null && (
        <ConfirmLink href={href(withdrawAt(call.code))}>{t('callwork.withdraw.title')}</ConfirmLink>
      )}
      {version === 0 && mayPublish && (
        <ConfirmLink href={href(`${workAt(call.code)}/verwijderen`)}>{t('callwork.side.remove')}</ConfirmLink>
      )}
    </nav>
  );
}

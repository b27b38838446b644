import { formats } from '../../../../platform/formats.ts';
import { Actions, Button, ButtonLink, EmptyState, Layout, Markdown } from '../../../../ui/index.ts';
import { usePage } from '../../../../ui/page.ts';
import { workCrumbs } from '../../editing/views/crumbs.ts';
import type { Programme } from '../../store.ts';
import { reactionPath, reportAct } from '../addresses.ts';
import type { Reaction } from '../store.ts';

export interface Reported {
  reaction: Reaction;
  reasons: { reason: string; at: Date }[];
}

/** Reactions that people reported, with their reasons. */
export function ReportsPage({ programme, reported }: { programme: Programme; reported: Reported[] }) {
  const { t, href } = usePage();
  return (
    <Layout
      title={t('discussion.reports.title')}
      lead={t('discussion.reports.lead')}
      breadcrumbs={workCrumbs(programme, href, t)}
      script
    >
      {reported.length === 0 && <EmptyState title={t('discussion.reports.none')} />}
      {reported.map((one) => (
        <Report key={one.reaction.id} programme={programme} {...one} />
      ))}
    </Layout>
  );
}

function Report({ programme, reaction, reasons }: Reported & { programme: Programme }) {
  const { t, href, language } = usePage();
  const { moment } = formats(language);
  const name = reaction.personName ?? t('discussion.someone');
  return (
    <article class="card" aria-labelledby={`melding-${reaction.id}`}>
      <h2 id={`melding-${reaction.id}`}>
        <a href={href(reactionPath(reaction))}>{t('discussion.reports.by', { name, date: moment(reaction.at) })}</a>
      </h2>
      <blockquote>
        <Markdown text={reaction.body} level={3} />
      </blockquote>
      <p>{t('discussion.reports.reasons', { count: reasons.length })}</p>
      <ul>
        {reasons.map(({ reason, at }) => (
          <li key={at.getTime()}>{reason}</li>
        ))}
      </ul>
      <form method="post" action={href(reportAct(programme.code, reaction.id, 'tonen'))}>
        <Actions>
          <ButtonLink kind="danger" href={href(reportAct(programme.code, reaction.id, 'verbergen'))}>
            {t('discussion.hide.title')}
          </ButtonLink>
          <Button kind="secondary">{t('discussion.reports.leave')}</Button>
        </Actions>
      </form>
    </article>
  );
}

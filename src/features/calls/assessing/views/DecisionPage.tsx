import { formats } from '../../../../platform/formats.ts';
import { Alert, ButtonLink, DescriptionList, FollowLink, Layout, usePage } from '../../../../ui/index.ts';
import { callPath, callsPath } from '../../catalogue/paths.ts';
import type { Decision } from '../decision-store.ts';
import { publicDecision } from '../granted.ts';
import { decisionFile, decisionPath } from '../paths.ts';
import { GrantedTable } from './GrantedTable.tsx';

interface DecisionPageProps {
  code: string;
  decision: Decision;
  isExample: boolean;
  /** Numbers of later decisions that changed something of this one. */
  changes: readonly number[];
}

/** A decision as everyone may read it. */
export function DecisionPage({ code, decision, isExample, changes }: DecisionPageProps) {
  const { t, href, language } = usePage();
  const { date, money } = formats(language);
  const { number, body, decidedOn, reference, objectionUntil, document } = decision;
  const { granted, refused, total } = publicDecision(document);
  const file = (kind: 'pdf' | 'ttl') => href(decisionFile(code, number, kind));
  return (
    <Layout
      title={t('assessing.decision.title', { number, call: document.call.title })}
      lead={t('assessing.decision.lead', { body, date: date(decidedOn) })}
      breadcrumbs={[
        { href: href(callsPath), label: t('app.navigation.calls') },
        { href: href(callPath(code)), label: document.call.title },
      ]}
      head={<link rel="alternate" type="text/turtle" href={file('ttl')} />}
    >
      {isExample && <Alert>{t('assessing.decision.example')}</Alert>}
      {changes.map((later) => (
        <Alert key={later}>
          <a href={href(decisionPath(code, later))}>{t('assessing.decision.changed', { number: later })}</a>
        </Alert>
      ))}
      <h2>{t('assessing.decision.granted')}</h2>
      <GrantedTable granted={granted} total={total} />
      <h2>{t('assessing.decision.facts')}</h2>
      <DescriptionList
        items={[
          { term: t('assessing.decision.number.granted'), details: String(granted.length) },
          { term: t('assessing.decision.number.refused'), details: String(refused) },
          { term: t('assessing.decision.available'), details: money(document.available) },
          { term: t('assessing.decision.reference'), details: reference },
          { term: t('assessing.decision.objectionUntil'), details: objectionUntil && date(objectionUntil) },
        ]}
      />
      <div class="row">
        <ButtonLink kind="secondary" href={file('pdf')} download>
          {t('assessing.decision.pdf')}
        </ButtonLink>
        <a href={file('ttl')}>{t('assessing.decision.linkedData')}</a>
        <FollowLink topic={`call:${code}`} subject={document.call.title} />
      </div>
    </Layout>
  );
}

import type { VNode } from 'preact';
import { Layout, usePage } from '../../../../ui/index.ts';
import { axisName } from '../../axes.ts';
import type { PublishedCall, PublishedVersion } from '../../catalogue-news/published-store.ts';
import { applicationStep, stepState } from '../../moments.ts';
import { callsPath } from '../paths.ts';
import { type CallState, textLanguage } from '../words.ts';
import { Acts } from './Acts.tsx';
import { CallBody } from './CallBody.tsx';
import { Versions } from './Papers.tsx';
import { StateBox } from './StateBox.tsx';

interface CallPageProps {
  call: PublishedCall;
  version: PublishedVersion;
  state: CallState;
  areas: readonly string[];
  now: Date;
  mayWork: boolean;
  /** What other parts tell of the call, under what it says itself. */
  under: readonly VNode[];
}

/** A call as everyone may read it, by its newest version. */
export function CallPage({ call, version, state, areas, now, mayWork, under }: CallPageProps) {
  const { t, href } = usePage();
  const { document, number } = version;
  const first = applicationStep(document);
  const mayStart = state === 'open' && first !== undefined && stepState(first, now) === 'open';
  return (
    <Layout
      title={document.title}
      heading={<CallHead call={call} version={version} />}
      description={document.summary}
      breadcrumbs={[{ href: href(callsPath), label: t('calls.title') }]}
    >
      <StateBox {...{ call, document, state, now }} />
      <Acts {...{ call, document, state, mayStart, mayWork }} />
      <CallBody {...{ call, document, areas, now }} />
      {under}
      <Versions call={call} current={number} />
    </Layout>
  );
}

export function CallHead({ call, version }: Pick<CallPageProps, 'call' | 'version'>) {
  const { t, language } = usePage();
  const { axis, title, summary } = version.document;
  const lang = textLanguage(language);
  return (
    <div class="page__title">
      <p class="note">
        {axisName(axis, language)} · {call.organisationName ?? t('calls.reference')}
      </p>
      <h1 lang={lang}>{title}</h1>
      <p class="lead" lang={lang}>
        {summary}
      </p>
    </div>
  );
}

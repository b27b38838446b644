import { Actions, Alert, ButtonLink, DescriptionList, Disclosure, Layout, usePage } from '../../../../ui/index.ts';
import type { CallStep } from '../../document/schema.ts';
import type { Dossier } from '../dossier.ts';
import { AnswerList } from '../form/AnswerList.tsx';
import type { AnswerFile } from '../form/FileControl.tsx';
import type { FieldOptions } from '../form/StepFields.tsx';
import { inUtc, toSecond } from '../moment-words.ts';
import { applicationPath, receiptPath, stepPath } from '../paths.ts';
import type { Submission } from '../store.ts';
import { TurnList, useCrumbs } from './parts.tsx';
import { SentMeasures } from './SentMeasures.tsx';

export interface SentIn {
  dossier: Dossier;
  step: CallStep;
  submission: Submission;
  /** All that was sent in by this step, oldest first. */
  turns: readonly Submission[];
  options: FieldOptions;
  /** Who sent it in; null when they are no longer known here. */
  by: string | null;
}

/** The receipt of a step: number, moment and hash, and what was sent in. */
export function ReceiptPage({
  dossier,
  step,
  submission,
  turns,
  options,
  by,
  files,
}: SentIn & { files: Record<string, AnswerFile[]> }) {
  const { t, href, language } = usePage();
  const { id } = dossier.held.application;
  const { receipt, at, sha256, document, turn } = submission;
  const path = (file: string) => href(`${stepPath(id, step.id, 'ontvangst', file)}?beurt=${turn}`);
  const newest = turns.at(-1)!;
  const names = (list: { organisation: string }[]) => list.map(({ organisation }) => organisation).join(', ');
  return (
    <Layout
      title={t('applying.receipt.title', { receipt })}
      lead={document.title}
      breadcrumbs={useCrumbs(dossier.held.application)}
    >
      <Alert kind="ok">
        <p>{t('applying.receipt.lead', { step: step.title, call: dossier.document.title })}</p>
      </Alert>
      {submission !== newest && (
        <Alert kind="warning">
          <p>
            {t('applying.receipt.replaced')} <a href={href(receiptPath(id, step.id))}>{newest.receipt}</a>
          </p>
        </Alert>
      )}
      <DescriptionList
        items={[
          { term: t('applying.receipt.number'), details: receipt },
          { term: t('applying.receipt.at'), details: t('applying.receipt.brussels', { at: toSecond(at, language) }) },
          { term: t('applying.receipt.utc'), details: <time dateTime={at.toISOString()}>{inUtc(at)}</time> },
          { term: t('applying.receipt.lead2'), details: document.lead.organisation },
          { term: t('applying.receipt.partners'), details: names(document.partners) },
          { term: t('applying.receipt.by'), details: by },
          { term: t('applying.receipt.hash'), details: <code>{sha256}</code> },
        ]}
      />
      <Actions>
        <ButtonLink href={path('ontvangstbewijs.pdf')} download>
          {t('applying.receipt.pdf')}
        </ButtonLink>
        <ButtonLink kind="secondary" href={path('ingediend.json')} download>
          {t('applying.receipt.json')}
        </ButtonLink>
      </Actions>
      <Disclosure summary={t('applying.receipt.checkTitle')}>
        <p>{t('applying.receipt.check')}</p>
        <p>
          <code>sha256sum {receipt}.json</code>
        </p>
      </Disclosure>
      <h2>{t('applying.receipt.content')}</h2>
      <AnswerList fields={step.fields} answers={document.answers} {...{ options, files }} />
      <SentMeasures {...{ step }} sent={document} />
      {turns.length > 1 && (
        <>
          <h2>{t('applying.receipt.turns')}</h2>
          <TurnList id={id} turns={turns} />
        </>
      )}
      <p>
        <a href={href(applicationPath(id))}>{t('applying.step.back')}</a>
      </p>
    </Layout>
  );
}

import { formats } from '../../../../platform/formats.ts';
import { DataTable, StatusTag, type Tone, usePage } from '../../../../ui/index.ts';
import { ownShareOfMeasure } from '../../own-share/paths.ts';
import { costsSoFar, type Dossier } from '../dossier.ts';
import type { PartnerState } from '../partner-state.ts';
import { MeasureBudget, MeasureCosts } from './MeasureCosts.tsx';

export const partnerTones: Record<PartnerState, Tone> = {
  asked: 'info',
  confirmed: 'ok',
  refused: 'error',
  lapsed: 'warning',
};

/** Who takes part, and whether they confirmed what the application says now. */
export function PartnerList({ dossier: { held, partners } }: { dossier: Dossier }) {
  const { t, language } = usePage();
  const { moment } = formats(language);
  if (partners.length === 0) return <p>{t('applying.partners.none', { lead: held.lead.name })}</p>;
  return (
    <DataTable
      caption={t('applying.partners.title')}
      hideCaption
      rows={partners}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'name',
          header: t('applying.partners.name'),
          rowHeader: true,
          cell: ({ organisation }) => organisation.name,
        },
        {
          key: 'state',
          header: t('applying.mine.state'),
          cell: ({ state }) => (
            <StatusTag tone={partnerTones[state]}>{t(`applying.partners.state.${state}`)}</StatusTag>
          ),
        },
        {
          key: 'answer',
          header: t('applying.partners.answer'),
          cell: ({ answer }) =>
            answer &&
            [
              t('applying.partners.answered', { by: answer.by ?? t('applying.someone'), at: moment(answer.at) }),
              answer.reason,
            ]
              .filter(Boolean)
              .join(' '),
        },
      ]}
    />
  );
}

/** The measures that it pays for, each with what it would cost in the plan, beside what the application says that the project costs. */
export function MeasureList({ dossier }: { dossier: Dossier }) {
  const { t, href } = usePage();
  const { measures, call, held } = dossier;
  if (measures.length === 0) return <p>{t('applying.measures.none')}</p>;
  return (
    <>
      <ul>
        {measures.map(({ planId, measureId, organisationId, planTitle, measureTitle, budget }) => (
          <li key={`${planId}/${measureId}`}>
            <b>{measureTitle}</b> <span class="note">{planTitle}</span> <MeasureBudget budget={budget} />{' '}
            {held.readerOf?.includes(organisationId) && (
              <a href={href(ownShareOfMeasure(call.code, planId, measureId))}>{t('applying.measures.ownShare')}</a>
            )}
          </li>
        ))}
      </ul>
      <MeasureCosts
        asked={costsSoFar(dossier)}
        measures={measures.map(({ measureTitle, ...one }) => ({ ...one, title: measureTitle }))}
      />
    </>
  );
}

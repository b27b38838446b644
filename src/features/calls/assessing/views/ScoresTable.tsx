import { DataTable, Disclosure, StatusTag, usePage } from '../../../../ui/index.ts';
import type { Criterion } from '../../document/schema.ts';
import { counts, type Dossier, type Scored } from '../dossiers.ts';
import { weightedScore } from '../rules/score.ts';
import { Decimal } from './parts.tsx';

/** Scores side by side: each criterion, each assessor, what counts, and where they differ too much. */
export function ScoresTable({ dossier }: { dossier: Dossier }) {
  const { t } = usePage();
  const { document, assessors, points, differing, moderation } = dossier;
  const criteria = document.criteria ?? [];
  const shown = assessors.filter(counts);
  if (shown.length === 0) return <p class="note">{t('assessing.scores.none')}</p>;
  return (
    <>
      <DataTable
        caption={t('assessing.scores.table')}
        rows={criteria}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'criterion',
            header: t('assessing.field.criterion'),
            rowHeader: true,
            cell: ({ id, title, weight, most }: Criterion) => (
              <>
                {title} <span class="note">{t('assessing.scores.scale', { weight, most })}</span>
                {differing.some((one) => one.id === id) && (
                  <StatusTag tone="warning">{t('assessing.scores.differs')}</StatusTag>
                )}
              </>
            ),
            footer: t('assessing.scores.total'),
          },
          ...shown.map(({ assessor, given }) => ({
            key: assessor.personId,
            header: assessor.name,
            numeric: true,
            cell: ({ id }: Criterion) => given.get(id)?.points,
            footer: '',
          })),
          {
            key: 'counts',
            header: t('assessing.field.counts'),
            numeric: true,
            cell: ({ id }: Criterion) => {
              const value = points?.[id];
              return (
                value && (
                  <>
                    <Decimal value={value} />
                    {moderation.has(id) && <span class="note"> {t('assessing.scores.moderated')}</span>}
                  </>
                )
              );
            },
            footer: points ? <Decimal value={weightedScore(criteria, points)} /> : t('assessing.scores.notYet'),
          },
        ]}
      />
      {criteria.map((criterion) => (
        <Motivations key={criterion.id} criterion={criterion} assessors={shown} agreed={moderation.get(criterion.id)} />
      ))}
    </>
  );
}

interface MotivationsProps {
  criterion: Criterion;
  assessors: readonly Scored[];
  agreed?: { points: number; motivation: string } | undefined;
}

function Motivations({ criterion, assessors, agreed }: MotivationsProps) {
  const { t } = usePage();
  return (
    <Disclosure summary={t('assessing.scores.why', { title: criterion.title })}>
      <dl class="descriptions">
        {assessors.map(({ assessor, given }) => (
          <div key={assessor.personId}>
            <dt>{assessor.name}</dt>
            <dd class="preline">{given.get(criterion.id)?.motivation}</dd>
          </div>
        ))}
        {agreed && (
          <div>
            <dt>{t('assessing.scores.agreed')}</dt>
            <dd class="preline">{agreed.motivation}</dd>
          </div>
        )}
      </dl>
    </Disclosure>
  );
}

import { formats } from '../../../../platform/formats.ts';
import { answered } from '../../../../platform/forms.ts';
import {
  Checkbox,
  DataTable,
  DescriptionList,
  Disclosure,
  fieldsOf,
  TextArea,
  TextField,
  usePage,
} from '../../../../ui/index.ts';
import { orderName, reasonsName, refuseName } from '../choosing.ts';
import { dossierPath } from '../paths.ts';
import type { Proposal, ProposedRow } from '../proposal.ts';
import { settledWords, whyWords } from '../why.ts';
import type { DecidingPageProps } from './DecidingPage.tsx';
import { Decimal, OutcomeTag, partiesOf } from './parts.tsx';

/** Each application with its place, why it has it, and what it would be given. */
export function ProposalTable({ call, proposal }: { call: { code: string }; proposal: Proposal }) {
  const { t, href, language } = usePage();
  const { money, moneyBeside } = formats(language);
  const beside = moneyBeside(proposal.rows.flatMap(({ requested, cents }) => [requested, cents]));
  const ranks = proposal.method === 'ranking';
  const hasScores = proposal.rows.some(({ score }) => score !== null);
  return (
    <>
      <DataTable
        caption={t('assessing.deciding.proposal')}
        hideCaption
        rows={proposal.rows}
        rowKey={({ dossier }) => dossier.id}
        columns={[
          ...(ranks
            ? [
                {
                  key: 'rank',
                  header: t('assessing.field.rank'),
                  cell: (row: ProposedRow) => (row.rank === null ? null : <Rank row={row} />),
                },
              ]
            : []),
          {
            key: 'application',
            header: t('assessing.field.application'),
            rowHeader: true,
            cell: ({ dossier }) => (
              <>
                <a href={href(dossierPath(call.code, dossier.id))}>{dossier.title}</a>
                <br />
                <span class="note">
                  {partiesOf(dossier)}, {dossier.submission.receipt}
                </span>
              </>
            ),
          },
          ...(hasScores
            ? [
                {
                  key: 'score',
                  header: t('assessing.field.score'),
                  numeric: true,
                  cell: ({ score }: ProposedRow) => score && <Decimal value={score} />,
                },
              ]
            : []),
          {
            key: 'requested',
            header: t('assessing.field.requested'),
            numeric: true,
            cell: ({ requested }) => beside(requested),
          },
          {
            key: 'outcome',
            header: t('assessing.field.outcome'),
            cell: ({ outcome, why, requested, cents }) => (
              <div>
                <OutcomeTag outcome={outcome} />
                {outcome === 'partly' && (
                  <div class="note">{t('assessing.deciding.less', { amount: money(requested - cents) })}</div>
                )}
                {why && <div class="note">{whyWords(why, t, language)}</div>}
              </div>
            ),
          },
          { key: 'cents', header: t('assessing.field.amount'), numeric: true, cell: ({ cents }) => beside(cents) },
          {
            key: 'cumulative',
            header: t('assessing.field.cumulative'),
            numeric: true,
            cell: ({ cumulative }) => beside(cumulative),
          },
        ]}
      />
      <DescriptionList
        items={[
          { term: t('assessing.deciding.available'), details: money(proposal.left.available) },
          { term: t('assessing.deciding.after'), details: money(proposal.after) },
          {
            term: t('assessing.deciding.beyond'),
            details: proposal.left.beyond === null ? null : money(proposal.left.beyond),
          },
        ]}
      />
    </>
  );
}

function Rank({ row: { rank, settledBy } }: { row: ProposedRow }) {
  const { t } = usePage();
  return (
    <div>
      {rank}
      {settledBy && <div class="note">{settledWords(settledBy, t)}</div>}
    </div>
  );
}

/** What only people can decide: whom to refuse all the same, and the order of equals for whom there is not enough. */
export function Choosing({ proposal, answers, errors }: DecidingPageProps) {
  const { t } = usePage();
  const { field, yesField } = fieldsOf({ answers, errors });
  const tied = proposal.rows.filter(({ outcome, settledBy }) => outcome === 'unsettled' || settledBy === 'chosen');
  const eligible = proposal.rows.filter(({ why }) => why === null || why.key === 'chosen' || why.key === 'shortage');
  const hasRefusal = eligible.some(({ dossier }) => answered(answers, refuseName(dossier.id)) === 'yes');
  return (
    <>
      {tied.length > 0 && (
        <>
          <h2>{t('assessing.deciding.order')}</h2>
          <p>{t('assessing.deciding.orderText')}</p>
          {tied.map(({ dossier }) => (
            <TextField
              key={dossier.id}
              {...field(orderName(dossier.id))}
              label={`${dossier.title} (${partiesOf(dossier)})`}
              inputmode="numeric"
              width="short"
              required
            />
          ))}
          <TextArea
            {...field('note')}
            label={t('assessing.deciding.note')}
            hint={t('assessing.deciding.noteHint')}
            rows={3}
            required
          />
        </>
      )}
      {eligible.length > 0 && (
        <Disclosure summary={t('assessing.deciding.refuse')} open={hasRefusal}>
          <p>{t('assessing.deciding.refuseText')}</p>
          {eligible.map(({ dossier }) => (
            <div key={dossier.id} class="rows__row">
              <Checkbox
                {...yesField(refuseName(dossier.id))}
                label={t('assessing.deciding.refuseOne', { title: dossier.title, parties: partiesOf(dossier) })}
              />
              <TextArea
                {...field(reasonsName(dossier.id))}
                label={t('assessing.deciding.reasonsOf', { title: dossier.title })}
                rows={2}
              />
            </div>
          ))}
        </Disclosure>
      )}
    </>
  );
}

import { formats } from '../../../../platform/formats.ts';
import { type Moment, Timeline, usePage } from '../../../../ui/index.ts';
import { localToSecond } from '../../applying/moment-words.ts';
import { reopened } from '../../applying/reopening.ts';
import type { Sent } from '../dossier.ts';

interface TurnListProps {
  sent: Sent;
  /** Where what was sent in at a turn is read. */
  read: (turn: number) => string;
}

/** What was sent in by a step, sent back, answered and approved, in order; each version is there to read. */
export function TurnList({ sent: { step, turns }, read }: TurnListProps) {
  const { t, language } = usePage();
  const { moment } = formats(language);
  const moments = turns.flatMap(({ submission, reviews }): Moment[] => [
    {
      when: moment(submission.at),
      title: t('paying.review.did.sent', { receipt: submission.receipt }),
      children: <a href={read(submission.turn)}>{t('paying.review.readTurn', { receipt: submission.receipt })}</a>,
    },
    ...reviews.flatMap(({ verdict, remark, at, until, answer, answeredAt }): Moment[] => {
      const { closes } = reopened(step, { until });
      return [
        {
          when: moment(at),
          title: t(`paying.review.did.${verdict}`),
          children: (
            <>
              {remark && <p class="preline">{remark}</p>}
              {verdict === 'returned' && closes && (
                <p class="note">{t('paying.review.until', { until: localToSecond(closes, language) })}</p>
              )}
            </>
          ),
        },
        ...(answer !== null && answeredAt !== null
          ? [
              {
                when: moment(answeredAt),
                title: t('paying.review.did.answered'),
                children: <p class="preline">{answer}</p>,
              },
            ]
          : []),
      ];
    }),
  ]);
  return <Timeline moments={moments} />;
}

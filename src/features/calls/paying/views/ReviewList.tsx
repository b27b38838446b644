import { formats } from '../../../../platform/formats.ts';
import { type Moment, Timeline, usePage } from '../../../../ui/index.ts';
import type { Review } from '../store.ts';

/** What was asked, answered and approved about something that was sent in. */
export function ReviewList({ reviews }: { reviews: readonly Review[] }) {
  const { t, language } = usePage();
  const { moment } = formats(language);
  const moments = reviews.flatMap(({ verdict, remark, at, answer, answeredAt }): Moment[] => [
    {
      when: moment(at),
      title: t(`paying.review.did.${verdict}`),
      children: remark && <p class="preline">{remark}</p>,
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
  ]);
  return moments.length === 0 ? null : <Timeline moments={moments} />;
}

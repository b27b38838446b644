import {
  Actions,
  type Answered,
  Button,
  DateField,
  Form,
  fieldsOf,
  RadioGroup,
  TextArea,
  usePage,
} from '../../../../ui/index.ts';
import { localToSecond } from '../../applying/moment-words.ts';

/** A final account is not approved here: it is accepted with what follows from it. */
export function ReviewForm({
  reviewId,
  ownTerm,
  isFinal,
  action,
  ...shown
}: Answered & { reviewId: string; ownTerm: string | undefined; isFinal?: boolean; action?: string }) {
  const { t, language } = usePage();
  const { field } = fieldsOf(shown);
  const verdicts = ['approved', 'returned'] as const;
  return (
    <Form {...(action && { action })}>
      <input type="hidden" name="id" value={reviewId} />
      {isFinal ? (
        <input type="hidden" name="verdict" value="returned" />
      ) : (
        <RadioGroup
          {...field('verdict')}
          label={t('paying.review.verdict')}
          choices={verdicts.map((value) => ({ value, label: t(`paying.review.do.${value}`) }))}
          required
        />
      )}
      <TextArea
        {...field('remark')}
        label={t(isFinal ? 'paying.review.question' : 'paying.review.remark')}
        hint={t('paying.review.remarkHint')}
        maxlength={5000}
        required={isFinal === true}
      />
      <DateField
        {...field('until')}
        label={t('paying.review.term')}
        hint={
          ownTerm
            ? t('paying.review.termOwn', { until: localToSecond(ownTerm, language) })
            : t(isFinal ? 'paying.review.termHint' : 'paying.review.termReturned')
        }
        required={isFinal === true && !ownTerm}
      />
      <Actions>
        <Button kind={isFinal ? 'secondary' : 'primary'}>
          {t(isFinal ? 'paying.review.ask' : 'paying.review.save')}
        </Button>
      </Actions>
    </Form>
  );
}

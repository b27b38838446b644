import { usePage } from '../../../../ui/page.ts';
import { StatusTag } from '../../../../ui/Tag.tsx';
import { TextChange } from '../../../../ui/TextChange.tsx';
import type { DifferenceInWords, PlaceInWords } from '../difference-words.ts';

const tones = { added: 'ok', removed: 'error', changed: 'info', moved: 'neutral' } as const;

/** What differs in one place of a plan: words that went and words that came. */
export function PlaceDifferences({ heading, differences }: PlaceInWords) {
  return (
    <section class="differences">
      <h2>{heading}</h2>
      <dl>
        {differences.map((one, index) => (
          <OneDifference key={index} {...one} />
        ))}
      </dl>
    </section>
  );
}

function OneDifference({ change, label, before, after }: DifferenceInWords) {
  const { t } = usePage();
  return (
    <div>
      <dt class="row">
        {label || t('drafts.difference.whole')}
        <StatusTag tone={tones[change]}>{t(`plans.compare.${change}`)}</StatusTag>
      </dt>
      <dd>{(before || after) && <TextChange {...{ before, after }} />}</dd>
    </div>
  );
}

import { answered } from '../../../../platform/forms.ts';
import { Markdown, Select, usePage } from '../../../../ui/index.ts';
import { names } from '../choosing.ts';
import type { CarryPageProps } from './CarryPage.tsx';

/** Examples that came into the sections which the plan uses: under a goal as a measure, or not. */
export function NewExamples({ draft, crossing, answers }: CarryPageProps) {
  const { t } = usePage();
  const { added } = crossing.changes;
  if (added.length === 0) return null;
  return (
    <section aria-labelledby="voorbeelden">
      <h2 id="voorbeelden">{t('carrying.carry.examples')}</h2>
      {added.map(({ section, example }) => (
        <section key={example.key} class="differences" aria-labelledby={`voorbeeld-${example.key}`}>
          <h3 id={`voorbeeld-${example.key}`}>{example.title}</h3>
          <p class="note">{section.title}</p>
          {example.description && <Markdown text={example.description} level={4} />}
          <Select
            name={names.adopt(example.key)}
            label={t('carrying.carry.under')}
            required
            empty={t('carrying.carry.skip')}
            value={answered(answers, names.adopt(example.key))}
            options={draft.document.goals.map(({ id, title }) => ({ value: id, label: title }))}
          />
        </section>
      ))}
    </section>
  );
}

import { allAnswered } from '../../../../platform/forms.ts';
import { Checkbox, Disclosure, StatusTag, TextChange, type Tone, usePage } from '../../../../ui/index.ts';
import { names } from '../choosing.ts';
import type { SectionChange, SectionFate } from '../rules/changes.ts';
import type { CarryPageProps } from './CarryPage.tsx';

const tones: Record<SectionFate, Tone> = {
  same: 'neutral',
  changed: 'info',
  renamed: 'info',
  split: 'info',
  gone: 'warning',
};

/** The sections that the plan uses, each with what became of it, word by word. */
export function ChangedSections({ crossing, answers }: CarryPageProps) {
  const { t } = usePage();
  const changed = crossing.changes.sections.filter(({ fate }) => fate !== 'same');
  const same = crossing.changes.sections.length - changed.length;
  if (crossing.changes.sections.length === 0) return null;
  return (
    <section aria-labelledby="delen">
      <h2 id="delen">{t('carrying.carry.sections')}</h2>
      {same > 0 && <p class="note">{t('carrying.carry.same', { count: same })}</p>}
      {changed.map((change) => (
        <section key={change.key} class="differences" aria-labelledby={`deel-${change.key}`}>
          <h3 id={`deel-${change.key}`}>
            {change.before.title} <StatusTag tone={tones[change.fate]}>{t(`carrying.fate.${change.fate}`)}</StatusTag>
          </h3>
          {change.notes.map((note) => (
            <p key={note}>{t('carrying.carry.note', { note })}</p>
          ))}
          <Texts change={change} />
          {change.fate === 'gone' && (
            <Checkbox
              name={names.keep}
              value={change.key}
              label={t('carrying.carry.keep')}
              hint={t('carrying.carry.keepHint')}
              checked={allAnswered(answers, names.keep).includes(change.key)}
            />
          )}
        </section>
      ))}
    </section>
  );
}

function Texts({ change: { before, after } }: { change: SectionChange }) {
  const { t } = usePage();
  return (
    <>
      {after.map((section) => (
        <Disclosure
          key={section.key}
          summary={
            after.length > 1 || section.title !== before.title
              ? t('carrying.carry.now', { title: section.title })
              : t('carrying.carry.words')
          }
          open={after.length === 1}
        >
          <TextChange before={before.body} after={section.body} />
        </Disclosure>
      ))}
    </>
  );
}

import { formats } from '../../../../platform/formats.ts';
import { usePage } from '../../../../ui/index.ts';
import type { CallDocument } from '../../document/schema.ts';
import { describeRule } from '../describe-rule.ts';
import { textLanguage } from '../words.ts';

/** How much one gets: the rule in sentences, and the words of the source beside them. */
export function Support({ document: { rule, ruleText } }: { document: CallDocument }) {
  const { t, language } = usePage();
  const words = rule && describeRule(rule, t, formats(language));
  return (
    <section aria-labelledby="subsidie">
      <h2 id="subsidie">{t('calls.page.cofinancing')}</h2>
      {words ? (
        <>
          <Sentences title={t('calls.page.gives')} sentences={words.gives} />
          <Sentences title={t('calls.page.limits')} sentences={words.limits} />
          <Sentences title={t('calls.page.pays')} sentences={words.pays} />
        </>
      ) : (
        <p>{t('calls.page.noRule')}</p>
      )}
      {ruleText && (
        <>
          <h3>{t('calls.page.sourceWords')}</h3>
          <blockquote lang={textLanguage(language)}>
            <p>{ruleText}</p>
          </blockquote>
        </>
      )}
    </section>
  );
}

function Sentences({ title, sentences }: { title: string; sentences: readonly string[] }) {
  if (sentences.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <ul>
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </>
  );
}

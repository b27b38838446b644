import { Layout } from '../../../ui/Layout.tsx';
import { Disclosure } from '../../../ui/Lists.tsx';
import { usePage } from '../../../ui/page.ts';
import { StatusTag } from '../../../ui/Tag.tsx';
import { sourceOf } from './describe.ts';
import type { Rule, Severity } from './rule.ts';
import { type CheckId, chapters } from './table.ts';

const tones = { error: 'error', warning: 'warning', hint: 'info' } as const satisfies Record<Severity, string>;

/** Every check on a plan, for who wants to know beforehand, or to know why. */
export function ChecksPage() {
  const { t } = usePage();
  return (
    <Layout title={t('checks.page.title')} lead={t('checks.page.lead')}>
      <p>{t('checks.page.severities')}</p>
      {chapters.map(({ id, rules }) => (
        <section key={id} aria-labelledby={id}>
          <h2 id={id}>{t(`checks.chapter.${id}`)}</h2>
          {rules.map((rule) => (
            <OneCheck key={rule.id} rule={rule} />
          ))}
        </section>
      ))}
    </Layout>
  );
}

function OneCheck({ rule }: { rule: Rule & { id: CheckId } }) {
  const { t, language } = usePage();
  return (
    <Disclosure summary={t(`checks.${rule.id}.title`)}>
      <p>
        <StatusTag tone={tones[rule.severity]}>{t(`checks.severity.${rule.severity}`)}</StatusTag>
      </p>
      <p>{t(`checks.${rule.id}.why`)}</p>
      <p>{t(`checks.${rule.id}.fix`)}</p>
      <p class="note">{sourceOf(rule.passage, language)}</p>
    </Disclosure>
  );
}

import type { VNode } from 'preact';
import type { Services } from '../../../app.ts';
import { usePage } from '../../../ui/page.ts';
import type { UnderSections } from '../reading/parts.ts';
import { conflictPath } from './addresses.ts';
import { answersOn, type GuidelineConflict } from './store.ts';

/** Under a section: the answers about clashing guidelines that touch it. */
export const conflictsUnder =
  ({ db }: Pick<Services, 'db'>): UnderSections =>
  async ({ programme, sections }) => {
    const [section, ...others] = sections;
    if (!section || others.length > 0) return new Map<string, VNode>();
    const conflicts = await answersOn(db, programme.code, section.key);
    return new Map(conflicts.length > 0 ? [[section.id, <Answered conflicts={conflicts} />]] : []);
  };

function Answered({ conflicts }: { conflicts: GuidelineConflict[] }) {
  const { t, href } = usePage();
  return (
    <section aria-labelledby="tegenstrijdig">
      <h2 id="tegenstrijdig">{t('conflicts.under')}</h2>
      <ul>
        {conflicts.map(({ id, title }) => (
          <li key={id}>
            <a href={href(conflictPath(id))}>{title}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}

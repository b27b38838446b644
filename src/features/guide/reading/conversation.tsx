import type { VNode } from 'preact';
import type { Database } from '../../../platform/database/index.ts';
import { translator } from '../../../platform/i18n.ts';
import { usePage } from '../../../ui/index.ts';
import { contributePath } from '../contributions/index.ts';
import { countReactions, DiscussionLinks } from '../discussion/index.ts';
import type { Section } from '../store.ts';
import type { ReadSections, UnderSections } from './parts.ts';

/** Where people say what they think of a section or send in what it lacks: shown on the page of one section. */
export const conversation =
  (db: Database): UnderSections =>
  async (read) => {
    const [section, ...others] = read.sections;
    if (!section || others.length > 0 || read.programme.archived) return new Map<string, VNode>();
    const counts = await countReactions(db, read.programme.code, section.key);
    return new Map([[section.id, <Conversation {...{ read, section, counts }} />]]);
  };

interface ConversationProps {
  read: ReadSections;
  section: Section;
  counts: Awaited<ReturnType<typeof countReactions>>;
}

function Conversation({ read: { programme, edition, language }, section, counts }: ConversationProps) {
  const { href } = usePage();
  const t = translator(language);
  return (
    <section aria-labelledby="meepraten">
      <h2 id="meepraten">{t('guide.conversation.title')}</h2>
      <DiscussionLinks
        programmeCode={programme.code}
        edition={edition.number}
        sectionKey={section.key}
        counts={counts}
      />
      <p>
        <a href={href(contributePath(programme.code, section.key, edition.number))}>
          {t('guide.conversation.contribute')}
        </a>
      </p>
    </section>
  );
}

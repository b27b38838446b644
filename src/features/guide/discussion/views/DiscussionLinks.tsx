import { usePage } from '../../../../ui/page.ts';
import { discussionPath } from '../addresses.ts';
import type { EditionCount } from '../store.ts';

interface DiscussionLinksProps {
  programmeCode: string;
  edition: number;
  sectionKey: string;
  counts: EditionCount[];
}

/** From a section to what is said about it, in this edition and in others, each by itself. */
export function DiscussionLinks({ programmeCode, edition, sectionKey, counts }: DiscussionLinksProps) {
  const { t, href } = usePage();
  const pathOf = (editionNumber: number) => href(discussionPath({ programmeCode, editionNumber, sectionKey }));
  const here = counts.find(({ number }) => number === edition)?.count ?? 0;
  return (
    <ul class="plain stack">
      <li>
        <a href={pathOf(edition)}>{t('discussion.here', { count: here })}</a>
      </li>
      {counts
        .filter(({ number }) => number !== edition)
        .map(({ number, count }) => (
          <li key={number}>
            <a href={pathOf(number)}>{t('discussion.elsewhere', { count, edition: number })}</a>
          </li>
        ))}
    </ul>
  );
}

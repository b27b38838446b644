import type { Services } from '../../app.ts';
import type { FollowSubject } from '../../platform/events.ts';
import { guidePath, sectionPath } from './reading/paths.ts';
import { isCode } from './rules/codes.ts';
import { newestPublished, publishedEditions, sectionsOf, selectProgramme } from './store.ts';

/** Guides and their sections as things to follow: `guide:<programme>` and `section:<programme>/<key>`. */
export const guideSubjects = ({ db }: Pick<Services, 'db'>): FollowSubject[] => [
  {
    kind: 'guide',
    async describe(code) {
      const programme = isCode(code) ? await selectProgramme(db, code) : undefined;
      if (!programme || !(await newestPublished(db, code))) return null;
      return { title: programme.title, path: guidePath(code) };
    },
  },
  {
    kind: 'section',
    async describe(id) {
      const [code = '', key = '', ...rest] = id.split('/');
      if (rest.length > 0 || !isCode(code) || !isCode(key)) return null;
      for (const edition of await publishedEditions(db, code)) {
        const section = (await sectionsOf(db, edition.id)).find((one) => one.key === key);
        if (section) return { title: section.title, path: sectionPath(code, edition.number, key) };
      }
      return null;
    },
  },
];

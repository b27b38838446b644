import type { Services } from '../../app.ts';
import { readChoices, writeChoices } from '../../platform/http/choices.ts';
import { leaveNotice } from '../../platform/http/notices.ts';
import type { ThemeChoosing } from '../themes/index.ts';
import { usualFrequency } from './arrival.ts';
import { findFollower, listFollows } from './follow-store.ts';
import { chooseThemes } from './following.ts';

/** The themes of who signed in are in their account; those of others only in their browser. */
export const themeChoosing = ({ db }: Pick<Services, 'db'>): ThemeChoosing => ({
  async chosen(request) {
    const personId = request.viewer?.personId;
    if (!personId) return readChoices(request).themes;
    const mine = await findFollower(db, { personId });
    const follows = mine ? await listFollows(db, mine.id) : [];
    return follows.flatMap(({ topic }) => /^theme:(.+)$/.exec(topic)?.[1] ?? []);
  },
  async choose(request, reply, themes) {
    const { viewer, language } = request;
    if (viewer?.personId) {
      await chooseThemes(db, viewer.personId, { themes, frequency: usualFrequency, language });
      leaveNotice(reply, { key: 'following.notice.themes', values: { count: String(themes.length) } });
    } else writeChoices(reply, { themes: [...themes], basket: readChoices(request).basket });
  },
});

import type { FollowSubject } from '../../platform/events.ts';
import { isTheme, themeName } from './themes.ts';

export const themePath = (code: string): string => `/themas/${code}`;

/** A theme as something to follow. */
export const themeSubject: FollowSubject = {
  kind: 'theme',
  describe: async (code, language) =>
    isTheme(code) ? { title: themeName(code, language), path: themePath(code) } : null,
};

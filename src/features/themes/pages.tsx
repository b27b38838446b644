import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { everyone } from '../../platform/access.ts';
import { NotFound } from '../../platform/errors.ts';
import { allAnswered, answersOf } from '../../platform/forms.ts';
import { goTo } from '../../platform/http/language.ts';
import { translator } from '../../platform/i18n.ts';
import type { ThemePart } from './hub.ts';
import { isTheme, themes } from './themes.ts';
import { ThemePage } from './views/ThemePage.tsx';
import { ThemesPage } from './views/ThemesPage.tsx';

/** Where the themes that someone follows are kept: in their account, or in their browser. */
export interface ThemeChoosing {
  chosen(request: FastifyRequest): Promise<readonly string[]>;
  /** Makes these the themes that are followed, no others. */
  choose(request: FastifyRequest, reply: FastifyReply, themes: readonly string[]): Promise<void>;
}

interface ThemeOptions {
  parts: readonly ThemePart[];
  choosing: ThemeChoosing;
}

/** The boxes of each pillar have a name of their own, so that each box has an id of its own: `thema-economy`. */
function chosenIn(body: unknown): string[] {
  const answers = answersOf(body);
  const names = Object.keys(answers).filter((name) => name === 'thema' || name.startsWith('thema-'));
  return [...new Set(names.flatMap((name) => allAnswered(answers, name)))].filter(isTheme);
}

export function registerThemes(app: FastifyInstance, { parts, choosing }: ThemeOptions): void {
  const config = { access: everyone };

  app.get('/themas', { config }, async function viewThemes(request, reply) {
    const { language } = request;
    const counts = await Promise.all(parts.map(async ({ counted, count }) => ({ counted, counts: await count() })));
    const t = translator(language);
    const listed = themes.map((theme) => ({
      code: theme.code,
      name: theme[language],
      pillar: theme.pillar,
      holds: counts.flatMap(({ counted, counts }) => {
        const count = counts.get(theme.code) ?? 0;
        return count > 0 ? [t(counted, { count })] : [];
      }),
    }));
    return reply.page(<ThemesPage themes={listed} chosen={await choosing.chosen(request)} />);
  });

  app.post('/themas', { config }, async function submitThemes(request, reply) {
    await choosing.choose(request, reply, chosenIn(request.body));
    return goTo(request, reply, '/themas');
  });

  app.get<{ Params: { theme: string } }>(
    '/themas/:theme',
    { config: { access: everyone, cache: 'public' } },
    async function viewTheme(request, reply) {
      const { language, viewer, params } = request;
      const theme = themes.find(({ code }) => code === params.theme);
      if (!theme) throw new NotFound();
      const shown = await Promise.all(parts.map((part) => part.show(theme.code, { language, viewer })));
      return reply.page(<ThemePage {...{ theme }} sections={shown.filter((section) => section !== null)} />);
    },
  );
}

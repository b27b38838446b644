import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Services } from '../../../../app.ts';
import { everyone } from '../../../../platform/access.ts';
import { today } from '../../../../platform/clock.ts';
import { NotFound } from '../../../../platform/errors.ts';
import { readQuery } from '../../../../platform/http/address.ts';
import { inLanguage } from '../../../../platform/http/language.ts';
import { translator } from '../../../../platform/i18n.ts';
import { isTheme } from '../../../themes/index.ts';
import { isAxis } from '../../axes.ts';
import { type CallFilter, fits, newestOf } from '../published.ts';
import { selectEarlierSteps, selectNewest, selectPublished } from '../published-store.ts';
import { CalendarPage } from '../views/CalendarPage.tsx';
import { calendarType, writeCalendar } from './ical.ts';
import { calendarFile, calendarPath, callCalendarFile } from './paths.ts';
import { allMoments, type CallMoment, momentsOf } from './rules.ts';

const empty = z.literal('').transform(() => undefined);
const filterShape = z.object({
  as: empty.or(z.string().refine(isAxis)).optional(),
  thema: empty.or(z.string().refine(isTheme)).optional(),
});
const calendarShape = filterShape.extend({
  maand: z
    .string()
    .regex(/^(19|20|21)\d\d-(0[1-9]|1[0-2])$/)
    .optional(),
});

/** When calls open and close: as a page by month, and as calendars to subscribe to. */
export function registerCalendar(app: FastifyInstance, { db, clock, config }: Services): void {
  app.get(calendarPath, { config: { access: everyone, cache: 'public' } }, async function viewCalendar(request, reply) {
    const { as: axis, thema: theme, maand } = readQuery(calendarShape, request.query);
    const calls = await narrowedCalls({ axis, theme });
    const month = maand ?? today(clock).slice(0, 7);
    const moments = allMoments(calls);
    const undated = calls.filter((call) => !call.withdrawnAt && !moments.some((moment) => moment.call === call));
    return reply.page(<CalendarPage {...{ month, moments, undated }} filter={{ axis, theme }} today={today(clock)} />);
  });

  app.get(calendarFile, { config: { access: everyone } }, async function sendCalendar(request, reply) {
    const { as: axis, thema: theme } = readQuery(filterShape, request.query);
    const name = translator(request.language)('callnews.calendar.name');
    // In someone's own calendar nothing would tell that it is invented; who wants it takes that of the call itself.
    const calls = (await narrowedCalls({ axis, theme })).filter(({ isExample }) => !isExample);
    return send(request, reply, 'oproepen', name, allMoments(calls, await selectEarlierSteps(db)));
  });

  app.get<{ Params: { call: string } }>(
    callCalendarFile(':call'),
    { config: { access: everyone } },
    async function sendCallCalendar(request, reply) {
      const [call] = await selectPublished(db, request.params.call);
      if (!call) throw new NotFound();
      const earlier = call.versions.slice(0, -1).map(({ document }) => document.steps);
      return send(request, reply, call.code, newestOf(call).document.title, momentsOf(call, earlier));
    },
  );

  const narrowedCalls = async (filter: CallFilter) =>
    (await selectNewest(db)).filter((call) => fits(newestOf(call).document, filter));

  function send(request: FastifyRequest, reply: FastifyReply, file: string, name: string, moments: CallMoment[]) {
    const { language } = request;
    const address = (path: string) => `${config.baseAddress}${inLanguage(language, path)}`;
    return reply
      .type(calendarType)
      .header('content-disposition', `inline; filename="${file}.ics"`)
      .send(writeCalendar({ name, language, t: translator(language), address, moments }));
  }
}

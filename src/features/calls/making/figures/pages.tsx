import { createHash } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Services } from '../../../../app.ts';
import { today } from '../../../../platform/clock.ts';
import { NotFound } from '../../../../platform/errors.ts';
import { answered, answersOf } from '../../../../platform/forms.ts';
import { goTo } from '../../../../platform/http/language.ts';
import { leaveNotice } from '../../../../platform/http/notices.ts';
import { translator } from '../../../../platform/i18n.ts';
import { readRegister } from '../../../areas/index.ts';
import { type ImportForm, readImportForm } from '../../../plans/index.ts';
import type { Figures } from '../../cofinancing/rule.ts';
import type { CallDocument } from '../../document/schema.ts';
import { csv, sendCsv } from '../../paying/csv.ts';
import { mayCall } from '../../policy.ts';
import { actorOf, type OwnedCall, workConfigs, workOf } from '../access.ts';
import { figuresAt, figuresFileAt, figuresRemovalAt, undoAt } from '../addresses.ts';
import { changeDraft } from '../drafts.ts';
import { withFigures } from '../parts/rights.ts';
import { inhabitantsByArea, standingOf } from '../rights.ts';
import { problemsNow } from '../scene.ts';
import { figureChanges } from './changes.ts';
import { FiguresPage, type FiguresPageProps } from './FiguresPage.tsx';
import { PreviewPage } from './PreviewPage.tsx';
import { RemoveFigures } from './RemoveFigures.tsx';
import { readFigures, textOf } from './read.ts';
import { figureTable } from './table.ts';

const largest = 500_000;
type Shown = Partial<Pick<FiguresPageProps, 'text' | 'errors' | 'problems'>>;

/** The figures that drawing rights are divided by: brought as a file, all of them or none, after a look at what they change. */
export function registerFigures(app: FastifyInstance, services: Services): void {
  const { db, clock } = services;
  const { view, edit } = workConfigs(services);

  app.get(figuresAt(':call'), { config: view }, (request, reply) => show(request, reply, {}, 200));

  app.post(figuresAt(':call'), { config: edit }, async function submitFigures(request, reply) {
    const call = workOf(request);
    const form = await readImportForm(request);
    const text = form.file ? textOf(form.file.bytes) : answered(form.answers, 'text');
    const refused = refusalOf(form, text);
    if (refused) {
      const errors = { text: translator(request.language)(`callwork.figures.error.${refused}`) };
      return show(request, reply, { errors }, refused === 'tooLarge' ? 413 : 422);
    }
    const rights = call.draft.rule?.rights;
    if (!rights) throw new NotFound();
    const register = await readRegister(db);
    const read = readFigures(text, {
      key: rights.key,
      standingOf: (code) => standingOf(register, code, today(clock)),
    });
    if (!read.ok) return show(request, reply, { text, problems: read.problems }, 422);
    const isTaken = form.answers['take'] === 'yes';
    const revision = isTaken && (await take(request, form.answers['seen'], 'added', () => read.figures));
    if (!revision) return preview(request, reply, { text, figures: read.figures, isTaken });
    leaveNotice(reply, { key: 'callwork.notice.figures', undo: undoAt(call.code, revision) });
    return goTo(request, reply, figuresAt(call.code));
  });

  app.get(figuresFileAt(':call'), { config: view }, async function downloadFigures(request, reply) {
    const call = workOf(request);
    const table = figureTable(call.draft, await areasNow(call));
    const t = translator(request.language);
    const header = [t('callwork.figures.code'), t('callwork.figures.name'), ...table.fileColumns];
    const rows = table.fileRows.map(({ code, name, cells }) => [code, name, ...cells]);
    return sendCsv(reply, `cijfers-${call.code}`, csv(header, rows));
  });

  app.get(figuresRemovalAt(':call'), { config: edit }, (request, reply) => askRemoval(request, reply, 200));

  app.post(figuresRemovalAt(':call'), { config: edit }, async function submitRemoval(request, reply) {
    const call = workOf(request);
    const answers = answersOf(request.body);
    const indicator = answered(answers, 'wat');
    const revision = await take(request, answers['seen'], 'removed', (figures) => without(figures, indicator));
    if (!revision) return askRemoval(request, reply, 409);
    leaveNotice(reply, { key: 'callwork.notice.figuresGone', undo: undoAt(call.code, revision) });
    return goTo(request, reply, figuresAt(call.code));
  });

  /** Gives the new revision; null when nothing changed, or the figures are not those that were shown. */
  function take(
    request: FastifyRequest,
    seen: unknown,
    act: 'added' | 'removed',
    figuresOf: (now: Figures) => Figures,
  ): Promise<number | null> {
    const call = workOf(request);
    return changeDraft(db, actorOf(request, services), call.id, ({ draft }) => ({
      document: seenOf(draft) === seen ? withFigures(draft, figuresOf(draft.rule?.rights?.figures ?? {})) : draft,
      act,
      part: 'figures',
    }));
  }

  async function preview(
    request: FastifyRequest,
    reply: FastifyReply,
    { text, figures, isTaken }: { text: string; figures: Figures; isTaken: boolean },
  ) {
    const call = workOf(request);
    const changes = figureChanges(call.draft.rule?.rights?.figures, figures);
    const areas = await areasNow(call);
    const missing = [...areas.applying].filter((code) => figures[code] === undefined).length;
    const isStale = isTaken && changes.length > 0;
    const page = { call, changes, missing, text, isStale, nameOf: areas.nameOf, seen: seenOf(call.draft) };
    return reply.page(<PreviewPage {...page} />, isStale ? 409 : 200);
  }

  async function show(request: FastifyRequest, reply: FastifyReply, shown: Shown, status: number) {
    const call = workOf(request);
    const table = figureTable(call.draft, await areasNow(call));
    const problems = (await problemsNow(services, call)).filter(({ place }) => place === 'figures');
    const mayEdit = mayCall(request.viewer, 'edit', call);
    return reply.page(<FiguresPage {...{ call, table, mayEdit }} findings={problems} {...shown} />, status);
  }

  function askRemoval(request: FastifyRequest, reply: FastifyReply, status: number) {
    const call = workOf(request);
    const indicator = answered(answersOf(request.method === 'POST' ? request.body : request.query), 'wat');
    return reply.page(<RemoveFigures {...{ call, indicator }} seen={seenOf(call.draft)} />, status);
  }

  async function areasNow(call: OwnedCall) {
    const register = await readRegister(db);
    const day = today(clock);
    const applying = inhabitantsByArea(register, call.draft, { day, isExample: call.isExample });
    return { applying: new Set(applying.keys()), nameOf: (code: string) => register.areas.get(code)?.name ?? code };
  }
}

/** Tells whether the key and the figures are still those of before. */
const seenOf = ({ rule }: CallDocument): string =>
  createHash('sha256')
    .update(JSON.stringify([rule?.rights?.key ?? null, rule?.rights?.figures ?? null]))
    .digest('hex');

function refusalOf({ isTooLarge }: ImportForm, text: string): 'tooLarge' | 'needed' | undefined {
  if (isTooLarge || text.length > largest) return 'tooLarge';
  return text.trim() === '' ? 'needed' : undefined;
}

/** The figures without those of one indicator, or none at all when none is named. */
function without(figures: Figures, indicator: string): Figures {
  if (indicator === '') return {};
  const kept = Object.entries(figures).map(([area, { [indicator]: _, ...rest }]) => [area, rest] as const);
  return Object.fromEntries(kept.filter(([, rest]) => Object.keys(rest).length > 0));
}

import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Services } from '../../../app.ts';
import { today } from '../../../platform/clock.ts';
import { AppError } from '../../../platform/errors.ts';
import { answered, answersOf, type FieldErrors, formText, readForm } from '../../../platform/forms.ts';
import { goTo } from '../../../platform/http/language.ts';
import { leaveNotice } from '../../../platform/http/notices.ts';
import { translator } from '../../../platform/i18n.ts';
import { readDate } from '../../../ui/index.ts';
import { guidePublish, programmeOf } from '../access.ts';
import { archiveGuide } from '../programmes.ts';
import { actorOf } from './actor.ts';
import { editionAt, workAt } from './addresses.ts';
import { preparedIn } from './editions.ts';
import { type OnPublished, proposalFor, publishPrepared } from './publishing.ts';
import { ArchivePage } from './views/ArchivePage.tsx';
import { PublishPage, type PublishPageProps } from './views/PublishPage.tsx';

/** Publishing an edition, and saying that a guide is no longer maintained. */
export function registerPublishing(
  app: FastifyInstance,
  services: Services,
  { onPublished = [] }: { onPublished?: readonly OnPublished[] },
): void {
  const { db, clock } = services;
  const config = { access: guidePublish(db) };
  const publish = `${editionAt(':programme', ':number')}/publiceren`;

  app.get(publish, { config }, (request, reply) => showPublish(request, reply, {}));

  app.post(publish, { config }, async function submitPublication(request, reply) {
    const prepared = await preparedIn(db, request);
    const { programme, edition } = prepared;
    const answers = answersOf(request.body);
    const dated = readDate(answered(answers, 'dated'));
    const day = answered(answers, 'dated');
    if (!dated) {
      const errors = { dated: translator(request.language)('builder.error.day') };
      return showPublish(request, reply, { dated: day, errors });
    }
    try {
      const seen = { dated, stand: answered(answers, 'stand') };
      await publishPrepared(db, actorOf(request, services), prepared, seen, onPublished);
    } catch (error) {
      if (!(error instanceof AppError && error.status === 409)) throw error;
      const refusal = error.values['detail'] ?? '';
      if (refusal === 'published') throw error;
      return showPublish(request, reply, { dated: day, refusal });
    }
    leaveNotice(reply, { key: 'guideedit.notice.published', values: { number: String(edition.number) } });
    return goTo(request, reply, `/handreiking/${programme.code}/editie/${edition.number}`);
  });

  type Shown = Partial<Pick<PublishPageProps, 'dated' | 'errors' | 'refusal'>>;

  async function showPublish(request: FastifyRequest, reply: FastifyReply, { errors, refusal, ...shown }: Shown) {
    const prepared = await preparedIn(db, request);
    const proposal = await proposalFor(db, prepared);
    const dated = shown.dated ?? prepared.edition.dated ?? today(clock);
    const status = errors ? 422 : refusal ? 409 : 200;
    return reply.page(<PublishPage {...prepared} {...{ proposal, dated, errors, refusal }} />, status);
  }

  const archive = `${workAt(':programme')}/archiveren`;

  app.get(archive, { config }, (request, reply) => showArchive(request, reply));

  app.post(archive, { config }, async function submitArchiving(request, reply) {
    const t = translator(request.language);
    const shape = z.object({
      notice: formText.min(1, { error: t('guideedit.archive.noticeNeeded') }).max(2000),
      since: formText.transform((text, context) => {
        const day = text === '' ? null : readDate(text);
        if (text !== '' && !day) context.addIssue({ code: 'custom', message: t('builder.error.day') });
        return day;
      }),
    });
    const read = readForm(shape, { notice: '', since: '', ...answersOf(request.body) }, request.language);
    if (!read.ok) return showArchive(request, reply, read.errors);
    const { code } = programmeOf(request);
    await archiveGuide(db, actorOf(request, services), code, read.value);
    leaveNotice(reply, { key: 'guideedit.notice.archived', undo: `${workAt(code)}/hervatten` });
    return goTo(request, reply, workAt(code));
  });

  app.post(`${workAt(':programme')}/hervatten`, { config }, async function submitReturn(request, reply) {
    const { code } = programmeOf(request);
    await archiveGuide(db, actorOf(request, services), code, null);
    leaveNotice(reply, { key: 'guideedit.notice.takenUp' });
    return goTo(request, reply, workAt(code));
  });

  function showArchive(request: FastifyRequest, reply: FastifyReply, errors?: FieldErrors) {
    const programme = programmeOf(request);
    const answers = answersOf(request.body);
    const kept = programme.archived;
    const since = answered(answers, 'since', kept ? (kept.since ?? '') : today(clock));
    const notice = answered(answers, 'notice', kept?.notice ?? '');
    return reply.page(<ArchivePage {...{ programme, since, notice, errors }} />, errors ? 422 : 200);
  }
}

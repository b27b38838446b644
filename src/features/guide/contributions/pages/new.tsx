import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Services } from '../../../../app.ts';
import { signedIn, viewerOf } from '../../../../platform/access.ts';
import { readAttachments } from '../../../../platform/attachments.ts';
import { today } from '../../../../platform/clock.ts';
import { NotFound } from '../../../../platform/errors.ts';
import { type Answers, answered, type FieldErrors, readForm } from '../../../../platform/forms.ts';
import { goTo } from '../../../../platform/http/language.ts';
import { leaveNotice } from '../../../../platform/http/notices.ts';
import { type Language, translator } from '../../../../platform/i18n.ts';
import { areaOptions } from '../../../areas/index.ts';
import { editionNumber, isCode } from '../../rules/codes.ts';
import {
  newestPublished,
  type Programme,
  sectionsOf,
  selectEdition,
  selectProgramme,
  selectProgrammes,
} from '../../store.ts';
import { actorOf } from '../actor.ts';
import { contributionPath } from '../acts.ts';
import { newQuery, sendingShape } from '../schema.ts';
import { sendContribution } from '../sending.ts';
import { ChooseProgramme } from '../views/ChooseProgramme.tsx';
import { SendingForm } from '../views/SendingForm.tsx';

const mostFiles = 3;
const path = '/bijdragen/nieuw';

/** The form with which someone sends in what the guide lacks. */
export function registerNew(app: FastifyInstance, services: Services): void {
  const { db, clock } = services;
  const config = { access: signedIn };

  app.get(path, { config }, async function viewNew(request, reply) {
    const { programma, sectie, editie } = newQuery.parse(request.query);
    const programme = await programmeFor(programma);
    if (!programme) return chooseProgramme(request, reply);
    const { options, edition } = await choicesFor(request, programme, editionNumber(editie ?? ''));
    const section = options.sections.some(({ value }) => value === sectie) ? sectie : '';
    const [membership] = viewerOf(request).memberships;
    const answers: Answers = {
      section,
      edition: String(edition ?? ''),
      area: membership?.areaCode ?? '',
      organisation: membership?.organisationId ?? '',
      credit: [viewerOf(request).name, membership?.organisationName].filter(Boolean).join(', '),
    };
    return reply.page(<SendingForm {...{ programme, answers }} {...options} />);
  });

  app.post(path, { config }, async function submitNew(request, reply) {
    const { answers, uploads, errors: refused } = await readAttachments(request);
    const programme = await programmeFor(answered(answers, 'programme'));
    if (!programme) throw new NotFound();
    const asked = editionNumber(answered(answers, 'edition'));
    const { options, edition } = await choicesFor(request, programme, asked);
    const t = translator(request.language);
    const values = (list: { value: string }[]) => list.map(({ value }) => value);
    const shape = sendingShape(t, {
      sections: values(options.sections),
      organisations: values(options.organisations),
      areas: values(options.areas),
    });
    const form = readForm(shape, answers, request.language);
    const files = fileErrors(uploads, refused, request.language);
    if (!form.ok || files) {
      const errors = {
        ...(form.ok ? {} : shortNames(form.errors)),
        ...(files ?? chooseAgain(uploads, request.language)),
      };
      return reply.page(<SendingForm {...{ programme, answers, errors }} {...options} />, 422);
    }
    const id = await sendContribution(db, actorOf(request, services), { ...form.value, programme, edition, uploads });
    leaveNotice(reply, { key: 'contributions.notice.sent' });
    return goTo(request, reply, contributionPath(id));
  });

  /** A guide that is kept up; the only one when none is named. */
  async function programmeFor(code: string | undefined): Promise<Programme | undefined> {
    if (code) {
      const found = isCode(code) ? await selectProgramme(db, code) : undefined;
      if (!found || found.archived || !(await newestPublished(db, code))) throw new NotFound();
      return found;
    }
    const open = await openProgrammes();
    return open.length === 1 ? open[0] : undefined;
  }

  const openProgrammes = async () => {
    const open = [];
    for (const one of await selectProgrammes(db)) {
      if (!one.archived && (await newestPublished(db, one.code))) open.push(one);
    }
    return open;
  };

  const chooseProgramme = async (_request: FastifyRequest, reply: FastifyReply) =>
    reply.page(<ChooseProgramme programmes={await openProgrammes()} />);

  async function choicesFor(request: FastifyRequest, { code }: Programme, asked: number | undefined) {
    const named = asked === undefined ? undefined : await selectEdition(db, code, asked);
    const edition = named?.publishedAt ? named : await newestPublished(db, code);
    const sections = edition ? await sectionsOf(db, edition.id) : [];
    const options = {
      sections: sections.map(({ key, title }) => ({ value: key, label: title })),
      areas: (await areaOptions(db, today(clock), ['municipality'])).map(({ code: area, name }) => ({
        value: area,
        label: name,
      })),
      organisations: viewerOf(request).memberships.map(({ organisationId, organisationName }) => ({
        value: organisationId,
        label: organisationName,
      })),
    };
    return { options, edition: edition?.number ?? null };
  }
}

/** One of several chosen values that is wrong is an error of the field. */
const shortNames = (errors: FieldErrors): FieldErrors =>
  Object.fromEntries(Object.entries(errors).map(([name, message]) => [name.split('.')[0]!, message]));

/** What is wrong with the files; null when nothing is. */
function fileErrors(uploads: { name: string }[], refused: FieldErrors, language: Language): FieldErrors | null {
  const t = translator(language);
  const refusals = Object.values(refused);
  if (refusals.length === 0 && uploads.length <= mostFiles) return null;
  const tooMany = uploads.length > mostFiles ? [t('contributions.problem.tooMany', { most: mostFiles })] : [];
  const again = uploads.length > 0 ? [t('contributions.problem.chooseAgain', named(uploads, language))] : [];
  return { attachments: [...refusals, ...tooMany, ...again].join(' ') };
}

/** A browser does not send files twice: says which ones to choose again when something else in the form is wrong. */
const chooseAgain = (uploads: { name: string }[], language: Language): FieldErrors =>
  uploads.length === 0
    ? {}
    : { attachments: translator(language)('contributions.problem.chooseAgain', named(uploads, language)) };

const named = (uploads: { name: string }[], language: Language) => ({
  files: new Intl.ListFormat(language).format(uploads.map(({ name }) => name)),
});

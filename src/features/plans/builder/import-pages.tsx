import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Services } from '../../../app.ts';
import { signedIn, viewerOf } from '../../../platform/access.ts';
import { today } from '../../../platform/clock.ts';
import { Forbidden, NotFound } from '../../../platform/errors.ts';
import type { Answers } from '../../../platform/forms.ts';
import { goTo } from '../../../platform/http/language.ts';
import { leaveNotice } from '../../../platform/http/notices.ts';
import { translator } from '../../../platform/i18n.ts';
import { isUuid } from '../../accounts/index.ts';
import { findArea } from '../../areas/index.ts';
import { checkPlan } from '../checks/check.ts';
import { DocumentReader } from '../document/reader.ts';
import type { PlanDocument } from '../document/schema.ts';
import { type Imported, importPlan } from '../importing.ts';
import { factsFor } from '../known-facts.ts';
import { editableMemberships } from '../policy.ts';
import { selectDraftsOf } from '../store.ts';
import { actorOf } from './actor.ts';
import { planAt, revisionAt, workspaceAt } from './addresses.ts';
import { type ImportForm, readImportForm, textToKeep } from './import-form.ts';
import { ImportPage, type ImportPageProps, type Preview } from './views/ImportPage.tsx';

/** A plan from a file or from pasted text. */
export function registerImporting(app: FastifyInstance, services: Services): void {
  const { db, clock } = services;
  const reader = new DocumentReader();
  app.addHook('onClose', async () => reader.close());
  const config = { access: signedIn };
  const at = `${workspaceAt}/importeren`;

  app.get(at, { config }, (request, reply) => {
    const { over } = request.query as { over?: string };
    return show(request, reply, { answers: { over } }, 200);
  });

  app.post(at, { config }, async function submitImport(request, reply) {
    const form = await readImportForm(request);
    const answers = { ...form.answers, ...(form.file && { text: textToKeep(form.file) }) };
    const t = translator(request.language);
    const refuse = (errors: ImportPageProps['errors'], status = 422) =>
      show(request, reply, { answers, errors }, status);
    if (form.isTooLarge) return refuse({ file: t('drafts.import.tooLarge') }, 413);
    const membership = membershipOf(request, form.answers);
    if (!membership) return refuse({ organisation: t('drafts.new.chooseOrganisation') });
    const input = form.file?.bytes ?? String(answers['text'] ?? '');
    if (input.length === 0) return refuse({ file: t('drafts.import.needed') });

    const { over, area, preview } = form.answers;
    // A plan that is not there must not quietly become a new one.
    if (over && !isUuid(over)) throw new NotFound();
    const imported = await importPlan(db, reader, actorOf(request, services), {
      input,
      ...(form.file && { fileName: form.file.name }),
      organisationId: membership.organisationId,
      ownArea: membership.areaCode,
      over: over || undefined,
      area: area === 'own' || area === 'document' ? area : undefined,
      preview: preview === 'yes',
    });
    return answer(request, reply, imported, answers, membership.areaCode);
  });

  async function answer(
    request: FastifyRequest,
    reply: FastifyReply,
    imported: Imported,
    answers: Answers,
    ownArea: string | null,
  ) {
    if (imported.outcome === 'refused') return show(request, reply, { answers, problems: imported.problems }, 422);
    if (imported.outcome === 'previewed' || imported.outcome === 'other-area') {
      const { document } = imported;
      const isElsewhere = ownArea !== null && document.area !== ownArea;
      const areas = isElsewhere ? { document: await nameOf(document.area), own: await nameOf(ownArea) } : undefined;
      const preview = await previewOf(document);
      const asked = imported.outcome === 'other-area';
      const errors = asked ? { area: translator(request.language)('drafts.import.otherArea') } : undefined;
      return show(request, reply, { answers, preview, areas, errors }, asked ? 422 : 200);
    }
    const { planId } = imported;
    const undo = imported.outcome === 'replaced' ? { undo: revisionAt(planId, imported.revision, 'ongedaan') } : {};
    leaveNotice(reply, { key: `drafts.notice.${imported.outcome}`, ...undo });
    return goTo(request, reply, planAt(planId));
  }

  async function show(
    request: FastifyRequest,
    reply: FastifyReply,
    props: Omit<ImportPageProps, 'organisations' | 'plans'>,
    status: number,
  ) {
    const organisations = editableMemberships(viewerOf(request));
    if (organisations.length === 0) throw new Forbidden();
    const ids = organisations.map(({ organisationId }) => organisationId);
    const plans = (await selectDraftsOf(db, ids, clock.now())).filter(({ removedAt }) => removedAt === null);
    return reply.page(<ImportPage {...{ organisations, plans }} {...props} />, status);
  }

  const nameOf = async (code: string) => {
    const area = await findArea(db, code);
    return area ? `${area.name} (${code})` : code;
  };

  async function previewOf(document: PlanDocument): Promise<Preview> {
    const facts = await factsFor(db, document);
    const { errors, warnings, hints } = checkPlan(document, { on: today(clock), facts }).counts;
    const measures = document.goals.reduce((sum, goal) => sum + goal.measures.length, 0);
    const area = await nameOf(document.area);
    return { title: document.title, area, goals: document.goals.length, measures, errors, warnings, hints };
  }
}

function membershipOf(request: FastifyRequest, answers: ImportForm['answers']) {
  const organisations = editableMemberships(viewerOf(request));
  if (organisations.length === 0) throw new Forbidden();
  return organisations.find(({ organisationId }) => organisationId === answers['organisation']);
}

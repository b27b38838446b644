import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Services } from '../../../../app.ts';
import { everyone } from '../../../../platform/access.ts';
import { today } from '../../../../platform/clock.ts';
import { NotFound } from '../../../../platform/errors.ts';
import { PaperPrinter } from '../../../../platform/pdf/printer.ts';
import { applicationOf, applicationView } from '../../applying/access.ts';
import { turtleType, writeTurtle } from '../../catalogue-news/rdf.ts';
import { mayApplication } from '../../policy.ts';
import { selectCall } from '../../store.ts';
import { decisionPaper, letterPaper } from '../decision-paper.ts';
import { decisionQuads } from '../decision-quads.ts';
import { selectAward, selectChanges, selectDecision, selectDecisions, selectObjectionsOf } from '../decision-store.ts';
import { isObjected } from '../objection.ts';
import { decisionFile, decisionPath, letterPath } from '../paths.ts';
import { mayObject } from '../rules/deadline.ts';
import { DecisionPage } from '../views/DecisionPage.tsx';
import { LetterPage } from '../views/LetterPage.tsx';

/** Decisions as everyone reads them, and the letter to who applied. */
export function registerDecisions(app: FastifyInstance, services: Services): void {
  const { db, clock, config: settings } = services;
  const printer = new PaperPrinter();
  app.addHook('onClose', async () => printer.close());
  const open = { access: everyone };
  const at = decisionPath(':call', ':decision');

  app.get(at, { config: { ...open, cache: 'public' } }, async function viewDecision(request, reply) {
    const found = await decisionIn(request);
    return reply.page(<DecisionPage {...found} changes={await selectChanges(db, found.decision)} />);
  });

  app.get(decisionFile(':call', ':decision', 'pdf'), { config: open }, async function sendDecision(request, reply) {
    const { language } = request;
    const found = await decisionIn(request);
    const key = `decision ${found.decision.id} ${language} ${found.isExample}`;
    const pdf = await printer.print(key, () => decisionPaper({ ...found, language }));
    return sendPdf(reply, pdf, `beslissing-${found.code}-${found.decision.number}`);
  });

  app.get(decisionFile(':call', ':decision', 'ttl'), { config: open }, async function sendTurtle(request, reply) {
    const { baseAddress } = settings;
    const found = await decisionIn(request);
    const { callId, number } = found.decision;
    const earlier = (await selectDecisions(db, callId)).filter((one) => one.number < number);
    const quads = decisionQuads({ ...found, earlier, baseAddress });
    return reply
      .type(turtleType)
      .header('access-control-allow-origin', '*')
      .send(await writeTurtle(quads));
  });

  const own = { config: { access: applicationView(services) } };
  const letterAt = letterPath(':application');
  app.get(letterAt, own, async function viewLetter(request, reply) {
    const held = applicationOf(request);
    const found = await letterIn(request);
    const isOpen = mayObject(found.decision.objectionUntil, today(clock));
    const may = isOpen && mayApplication(request.viewer, 'publish', held);
    const isMade = isObjected(await selectObjectionsOf(db, held.application.id), found.decision.at);
    const objection = isMade ? 'objected' : may ? 'object' : null;
    return reply.page(
      <LetterPage code={held.application.callCode} {...found} isOver={!isOpen} objection={objection} />,
    );
  });

  app.get(`${letterAt}.pdf`, own, async function sendLetter(request, reply) {
    const { language } = request;
    const found = await letterIn(request);
    const call = await selectCall(db, applicationOf(request).application.callCode);
    const isExample = call?.isExample ?? false;
    const key = `letter ${found.award.applicationId} ${found.decision.id} ${language} ${isExample}`;
    const pdf = await printer.print(key, () => letterPaper({ ...found, isExample, language }));
    return sendPdf(reply, pdf, `beslissing-${found.decision.document.call.code}`);
  });

  async function decisionIn(request: FastifyRequest) {
    const { call: code, decision: number } = request.params as { call: string; decision: string };
    const call = await selectCall(db, code);
    const found = call && /^[1-9]\d{0,5}$/.test(number) ? await selectDecision(db, call.id, Number(number)) : undefined;
    if (!call || !found) throw new NotFound();
    return { code: call.code, decision: found, isExample: call.isExample };
  }

  async function letterIn(request: FastifyRequest) {
    const found = await selectAward(db, applicationOf(request).application.id);
    if (!found) throw new NotFound();
    return found;
  }
}

const sendPdf = (reply: FastifyReply, pdf: Buffer, name: string) =>
  reply
    .type('application/pdf')
    .header('cache-control', 'private, no-cache')
    .header('content-disposition', `attachment; filename="${name}.pdf"`)
    .send(pdf);

import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Services } from '../../../app.ts';
import { everyone, signedIn, viewerOf } from '../../../platform/access.ts';
import type { Database } from '../../../platform/database/index.ts';
import { BadRequest } from '../../../platform/errors.ts';
import { answersOf, type FieldErrors } from '../../../platform/forms.ts';
import { goTo } from '../../../platform/http/language.ts';
import { leaveNotice } from '../../../platform/http/notices.ts';
import type { Crumb } from '../../../ui/index.ts';
import { borrowMeasures, partAt, planAt, revisionAt } from '../../plans/index.ts';
import type { Offer } from './offer.ts';
import { findPlaces, type Places, readGoal } from './placing.ts';
import type { Trail } from './trail.ts';
import { PlacePage } from './views/PlacePage.tsx';

/** What is taken over through one address, and what belongs to it. */
export interface Opened {
  offers: Offer[];
  crumbs: Crumb[];
  trail?: { trail: Trail; here: string };
}

interface Door {
  path: string;
  open(request: FastifyRequest, reply: FastifyReply): Promise<Opened | FastifyReply>;
  /** The ids of the cards that are still to be taken over, settled in the transaction that does it. */
  claim?(request: FastifyRequest, tx: Database): Promise<ReadonlySet<string>>;
}

const isAnswered = (opened: Opened | FastifyReply): opened is FastifyReply => 'sent' in opened;

/** A page that says what can be taken over, to everyone, and takes it over for who may edit a plan. */
export function registerDoor(app: FastifyInstance, services: Services, { path, open, claim }: Door): void {
  app.get(path, { config: { access: everyone } }, async function viewPlace(request, reply) {
    const opened = await open(request, reply);
    return isAnswered(opened) ? opened : show(request, reply, opened);
  });

  app.post(path, { config: { access: signedIn } }, async function submitPlace(request, reply) {
    const opened = await open(request, reply);
    if (isAnswered(opened)) return opened;
    const answers = answersOf(request.body);
    const { plan } = await findPlaces(services, viewerOf(request), answers['plan']);
    if (!plan) throw new BadRequest();
    const goal = readGoal(request, plan, answers);
    if (!goal.ok) return show(request, reply, opened, goal.errors);
    const items = opened.offers.map(({ borrowable }) => borrowable);
    const actor = { viewer: viewerOf(request), clock: services.clock };
    const made = await borrowMeasures(services.db, actor, {
      planId: plan.id,
      goal: goal.value,
      items,
      claim: claim && ((tx) => claim(request, tx)),
    });
    const undo = revisionAt(plan.id, made.revision, 'ongedaan');
    if (made.measures.length > 0)
      leaveNotice(reply, { key: items.length === 1 ? 'borrowing.notice.one' : 'borrowing.notice.many', undo });
    const [only] = made.measures.length === 1 ? made.measures : [];
    return goTo(request, reply, only ? partAt(plan.id, 'maatregel', only) : planAt(plan.id));
  });

  async function show(request: FastifyRequest, reply: FastifyReply, opened: Opened, errors?: FieldErrors) {
    const answers = request.method === 'POST' ? answersOf(request.body) : {};
    const wanted = answers['plan'] ?? (request.query as { plan?: unknown }).plan;
    const { viewer } = request;
    const places: Places | null = viewer?.personId ? await findPlaces(services, viewer, wanted) : null;
    const action = request.url.split('?')[0]!;
    return reply.page(<PlacePage {...{ ...opened, action, places, answers, errors }} />, errors ? 422 : 200);
  }
}

import type { FastifyRequest } from 'fastify';
import type { Services } from '../../../app.ts';
import type { Access } from '../../../platform/access.ts';
import { today } from '../../../platform/clock.ts';
import { Forbidden, NotFound, SignInNeeded } from '../../../platform/errors.ts';
import { isUuid } from '../../accounts/index.ts';
import { holdersOf, type Organisation } from '../holders.ts';
import type { Applied } from '../interest.ts';
import { type Act, mayApplication } from '../policy.ts';
import { type Application, selectApplication, selectPartnerIds } from './store.ts';

/** An application with who holds it now, after mergers. */
export interface HeldApplication extends Applied {
  application: Application;
  lead: Organisation;
  /** By the id of the organisation that was invited. */
  partners: Map<string, Organisation>;
  /** Organisations that the reader of a page belongs to. */
  readerOf?: readonly string[];
}

const held = new WeakMap<FastifyRequest, HeldApplication>();

export async function readHeld(
  { db, clock }: Pick<Services, 'db' | 'clock'>,
  id: string,
): Promise<HeldApplication | undefined> {
  const application = isUuid(id) ? await selectApplication(db, id) : undefined;
  if (!application) return undefined;
  const partnerIds = await selectPartnerIds(db, application.id);
  const holders = await holdersOf(db, [application.leadOrganisationId, ...partnerIds], today(clock));
  const lead = holders.get(application.leadOrganisationId)!;
  const applicantIds = [...holders].flatMap(([id, holder]) => [id, holder.id]);
  return { application, lead, partners: new Map(partnerIds.map((one) => [one, holders.get(one)!])), applicantIds };
}

/** Guards the applicant's side of an application under `/aanvragen/:application` and loads it. A removed one is only let in to put it back. */
function applicationAccess(services: Services, act: Act, isRemovedToo = false): Access {
  return {
    name: `${isRemovedToo ? 'removed-' : ''}application:${act}`,
    async enter(request) {
      if (!request.viewer) throw new SignInNeeded();
      const found = await readHeld(services, (request.params as { application: string }).application);
      if (!found || (found.application.removedAt !== null && !isRemovedToo)) throw new NotFound();
      if (!mayApplication(request.viewer, 'view', found)) throw new NotFound();
      if (!mayApplication(request.viewer, act, found)) throw new Forbidden();
      const readerOf = request.viewer.memberships.map(({ organisationId }) => organisationId);
      held.set(request, { ...found, readerOf });
    },
  };
}

export const applicationView = (services: Services): Access => applicationAccess(services, 'view');
export const applicationEdit = (services: Services): Access => applicationAccess(services, 'edit');
export const removedApplicationEdit = (services: Services): Access => applicationAccess(services, 'edit', true);
export const applicationPublish = (services: Services): Access => applicationAccess(services, 'publish');

/** The application that the request's access has loaded. */
export function applicationOf(request: FastifyRequest): HeldApplication {
  const found = held.get(request);
  if (!found) throw new Error('applicationOf outside a route with access to an application');
  return found;
}

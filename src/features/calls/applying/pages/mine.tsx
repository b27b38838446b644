import type { FastifyInstance } from 'fastify';
import type { Services } from '../../../../app.ts';
import { signedIn, viewerOf } from '../../../../platform/access.ts';
import { today } from '../../../../platform/clock.ts';
import { hasRole, type Viewer } from '../../../../platform/viewer.ts';
import { heldBy, holdersOf } from '../../holders.ts';
import { applicationStep, stepState } from '../../moments.ts';
import type { Task } from '../dossier.ts';
import { putBackSince } from '../erasing.ts';
import { applicationsPath } from '../paths.ts';
import { reopened, returnOf } from '../reopening.ts';
import { selectReturned } from '../reopening-store.ts';
import { type Application, selectApplicationsOf, selectRemovedSince } from '../store.ts';
import { selectAwardedAmong } from '../submission-store.ts';
import { MinePage } from '../views/MinePage.tsx';

/** An application in a list, with where it stands and which step closes first. */
export interface MyApplication {
  id: string;
  title: string;
  callCode: string;
  callTitle: string;
  leadName: string;
  isPartner: boolean;
  state: Task['state'] | 'withdrawn' | 'granted' | 'refused';
  receipt: string;
  next: { step: string; closes: string } | null;
}

/** What someone's organisations apply for. */
export function registerMine(app: FastifyInstance, { db, clock }: Services): void {
  app.get(applicationsPath, { config: { access: signedIn } }, async function viewMine(request, reply) {
    const viewer = viewerOf(request);
    const own = viewer.memberships.map(({ organisationId }) => organisationId);
    const ids = await heldBy(db, own, today(clock));
    const rows = await selectApplicationsOf(db, ids);
    const awarded = await selectAwardedAmong(db, rows);
    const returned = await selectReturned(db, rows);
    const byId = new Map<string, typeof rows>();
    for (const row of rows) byId.set(row.id, [...(byId.get(row.id) ?? []), row]);
    const now = clock.now();
    const applications = [...byId.values()].map((group): MyApplication => {
      const [row] = group as [(typeof rows)[number]];
      const { id, title, callCode, leadName, document } = row;
      const first = applicationStep(document);
      const receipt = group.find(({ stepId }) => stepId === first?.id)?.receipt ?? '';
      const sent = new Set(group.map(({ stepId }) => stepId));
      const isAwarded = awarded.get(id);
      const decided = isAwarded === undefined ? 'submitted' : isAwarded ? 'granted' : 'refused';
      const state = receipt !== '' ? decided : first ? stepState(first, now) : 'undated';
      const back = returned.filter(({ applicationId }) => applicationId === id);
      const open = document.steps
        .flatMap((step) => {
          const one = returnOf(step, back);
          if (one) return [reopened(step, one)];
          return !sent.has(step.id) && (step === first || isAwarded) ? [step] : [];
        })
        .filter((step) => step.closes !== undefined && stepState(step, now) !== 'closed');
      const [next] = open.sort((a, b) => (a.closes! < b.closes! ? -1 : 1));
      return {
        id,
        title,
        callCode,
        callTitle: document.title,
        leadName,
        isPartner: !ids.includes(row.leadOrganisationId),
        state: row.withdrawnAt ? 'withdrawn' : state,
        receipt,
        next: !row.withdrawnAt && next ? { step: next.title, closes: next.closes! } : null,
      };
    });
    return reply.page(<MinePage applications={applications} removed={await removedOf(viewer, ids)} />);
  });

  /** Removed drafts that this reader may put back. */
  async function removedOf(viewer: Viewer, ids: readonly string[]): Promise<Application[]> {
    const removed = await selectRemovedSince(db, ids, putBackSince(clock.now()));
    const leads = removed.map(({ leadOrganisationId }) => leadOrganisationId);
    const holders = await holdersOf(db, leads, today(clock));
    return removed.filter(({ leadOrganisationId }) => hasRole(viewer, holders.get(leadOrganisationId)!.id, 'editor'));
  }
}

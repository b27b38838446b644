import type { Actor } from '../../../platform/actor.ts';
import type { Database } from '../../../platform/database/index.ts';
import { Forbidden, NotFound } from '../../../platform/errors.ts';
import { record } from '../../../platform/journal.ts';
import { hasRole, type Viewer } from '../../../platform/viewer.ts';
import { type Area, areaOn, type Register } from '../../areas/index.ts';
import { mayCall } from '../policy.ts';
import type { Call } from '../store.ts';
import { insertReports, lockReport, takeBackWith } from './store.ts';

export interface NewReport {
  areaCode: string;
  day: string;
  number: number;
  source: string;
}

export interface OwnArea {
  area: Area;
  organisationId: string;
}

/** The municipalities of which someone may report: those of the organisations that they edit for, as they are on a day. */
export const ownAreas = (viewer: Viewer | null, register: Register, day: string): OwnArea[] =>
  (viewer?.memberships ?? [])
    .filter(({ organisationId }) => hasRole(viewer, organisationId, 'editor'))
    .flatMap(({ organisationId, areaCode }) => {
      const area = areaCode === null ? undefined : areaOn(register, areaCode, day);
      return area?.kind === 'municipality' ? [{ area, organisationId }] : [];
    });

/** Keeps reports on the target of a call, in one act; earlier ones stay, so that the newest counts. Gives the id of the first. */
export function reportProgress(
  db: Database,
  { viewer, clock }: Actor,
  call: Pick<Call, 'id' | 'code'>,
  { organisationId, reports }: { organisationId: string | null; reports: readonly NewReport[] },
): Promise<string> {
  const made = { callId: call.id, organisationId, reportedBy: viewer.personId, reportedAt: clock.now() };
  return db.transaction(async (tx) => {
    const [id] = await insertReports(
      tx,
      reports.map((report) => ({ ...report, ...made })),
    );
    const [only] = reports.length === 1 ? reports : [];
    const details = {
      code: call.code,
      count: reports.length,
      ...(only && { area: only.areaCode, number: only.number }),
    };
    await record(tx, {
      act: 'target.reported',
      subject: { type: 'call', id: call.id },
      viewer,
      organisationId,
      details,
    });
    return id!;
  });
}

/** Takes back a report with all that were made in the same act: by who reported it, or by who calls. */
export function takeBackReport(
  db: Database,
  { viewer, clock }: Actor,
  call: Pick<Call, 'id' | 'code' | 'organisationId'>,
  reportId: string,
): Promise<number> {
  return db.transaction(async (tx) => {
    const report = await lockReport(tx, call.id, reportId);
    if (!report) throw new NotFound();
    const { organisationId } = report;
    const isTheirs = organisationId !== null && hasRole(viewer, organisationId, 'editor');
    if (!isTheirs && !mayCall(viewer, 'edit', call)) throw new Forbidden();
    const count = await takeBackWith(tx, report, clock.now());
    const details = { code: call.code, count };
    await record(tx, {
      act: 'target.taken-back',
      subject: { type: 'call', id: call.id },
      viewer,
      organisationId,
      details,
    });
    return count;
  });
}

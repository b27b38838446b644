import { randomUUID } from 'node:crypto';
import type { Actor } from '../../platform/actor.ts';
import type { Database } from '../../platform/database/index.ts';
import { Conflict, NotFound } from '../../platform/errors.ts';
import { record } from '../../platform/journal.ts';
import type { Viewer } from '../../platform/viewer.ts';
import { addressKey } from './rules/address.ts';
import type { CheckOutcome } from './rules/state.ts';
import {
  findProgramme,
  insertCheck,
  insertReference,
  lockReference,
  type Reference,
  type ReferenceValues,
  updateReference,
  withAddress,
} from './store.ts';
import { replaceUsesBy, sectionChoices } from './use-store.ts';
import { forgetVisits } from './visiting/visit-store.ts';

export type { Actor } from '../../platform/actor.ts';

/** Tells of a change in the transaction of the act: to who follows, and whose task it is. */
export type TellChange = (tx: Database, reference: Reference & { organisationId: string | null }) => Promise<void>;

/** The address stands in the register of this programme already, at this reference. */
export class AddressTaken extends Conflict {
  readonly referenceId: string;

  constructor(referenceId: string) {
    super('address');
    this.referenceId = referenceId;
  }
}

/** Puts a rule in the register of a programme. Gives its id. @throws AddressTaken */
export async function addReference(
  db: Database,
  { viewer, clock }: Actor,
  programmeCode: string,
  values: ReferenceValues & { checkedNow: boolean },
): Promise<string> {
  const { checkedNow, ...rest } = values;
  const at = clock.now();
  return db.transaction(async (tx) => {
    const programme = await findProgramme(tx, programmeCode);
    if (!programme) throw new NotFound();
    await refuseTaken(tx, programmeCode, rest.address);
    const id = randomUUID();
    const key = addressKey(rest.address);
    const dates = { createdAt: at, updatedAt: at };
    const made = await insertReference(tx, { ...rest, ...dates, id, slug: id, programmeCode, addressKey: key });
    if (!made) throw new Conflict();
    await recordOn(tx, viewer, programme.organisationId, 'reference.added', id, { title: rest.title });
    if (checkedNow) await writeCheck(tx, viewer, programme.organisationId, id, { at, outcome: 'ok', note: '' });
    return id;
  });
}

const fields = ['title', 'owner', 'address', 'validFrom', 'validTo', 'note', 'checkEveryDays', 'checkerId'] as const;
/** What a reader of the rule must know of; who looks after it, and how often, is not. */
const telling = ['title', 'owner', 'address', 'validFrom', 'validTo', 'note'];

/** Changes a rule as it was in this revision. Nothing is written when nothing differs. @throws AddressTaken, Conflict */
export async function changeReference(
  db: Database,
  { viewer, clock }: Actor,
  id: string,
  { checkedNow, basedOn, ...values }: ReferenceValues & { checkedNow: boolean; basedOn: number },
  tell: TellChange,
): Promise<void> {
  const at = clock.now();
  await db.transaction(async (tx) => {
    const { before, organisationId } = await held(tx, id);
    if (before.revision !== basedOn) throw new Conflict();
    const changed = fields.filter((field) => before[field] !== values[field]);
    if (changed.length > 0) {
      await refuseTaken(tx, before.programmeCode, values.address, id);
      const key = addressKey(values.address);
      if (key !== before.addressKey) await forgetVisits(tx, id);
      const endReason = values.validTo === before.validTo ? before.endReason : '';
      const revision = before.revision + 1;
      await updateReference(tx, id, { ...values, addressKey: key, endReason, revision, updatedAt: at });
      const changes = Object.fromEntries(changed.map((field) => [field, { from: before[field], to: values[field] }]));
      await recordOn(tx, viewer, organisationId, 'reference.changed', id, { changes });
      const isNews = changed.some((field) => telling.includes(field));
      if (isNews) await tell(tx, { ...before, ...values, revision, organisationId });
    }
    if (checkedNow) await writeCheck(tx, viewer, organisationId, id, { at, outcome: 'ok', note: '' });
  });
}

/** Ends a rule: it holds up to and including a day. @throws Conflict when it was changed meanwhile */
export async function endReference(
  db: Database,
  { viewer, clock }: Actor,
  id: string,
  { lastDay, reason, basedOn }: { lastDay: string; reason: string; basedOn: number },
  tell: TellChange,
): Promise<void> {
  await db.transaction(async (tx) => {
    const { before, organisationId } = await held(tx, id);
    if (before.revision !== basedOn) throw new Conflict();
    const values = { validTo: lastDay, endReason: reason, revision: before.revision + 1, updatedAt: clock.now() };
    await updateReference(tx, id, values);
    const details = { lastDay, reason, before: before.validTo };
    await recordOn(tx, viewer, organisationId, 'reference.ended', id, details);
    await tell(tx, { ...before, ...values, organisationId });
  });
}

/** Notes that someone looked today whether the rule still stands as it is told here. */
export async function checkReference(
  db: Database,
  { viewer, clock }: Actor,
  id: string,
  check: { outcome: CheckOutcome; note: string },
): Promise<void> {
  await db.transaction(async (tx) => {
    const { organisationId } = await held(tx, id);
    await writeCheck(tx, viewer, organisationId, id, { at: clock.now(), ...check });
  });
}

/** Ties a rule to these sections, among those of the newest edition and of what is being prepared. */
export async function chooseSections(db: Database, { viewer }: Actor, id: string, chosen: string[]): Promise<void> {
  await db.transaction(async (tx) => {
    const { before, organisationId } = await held(tx, id);
    const among = (await sectionChoices(tx, before.programmeCode)).map((section) => section.id);
    await replaceUsesBy(tx, id, { chosen, among });
    await recordOn(tx, viewer, organisationId, 'reference.tied', id, { sections: chosen });
  });
}

async function held(tx: Database, id: string) {
  const before = await lockReference(tx, id);
  if (!before) throw new NotFound();
  const programme = await findProgramme(tx, before.programmeCode);
  return { before, organisationId: programme?.organisationId ?? null };
}

async function refuseTaken(tx: Database, programmeCode: string, address: string, otherThan?: string): Promise<void> {
  const taken = await withAddress(tx, programmeCode, addressKey(address), otherThan);
  if (taken) throw new AddressTaken(taken);
}

async function writeCheck(
  tx: Database,
  viewer: Viewer,
  organisationId: string | null,
  referenceId: string,
  check: { at: Date; outcome: CheckOutcome; note: string },
): Promise<void> {
  await insertCheck(tx, { referenceId, personId: viewer.personId, ...check });
  const { outcome, note } = check;
  await recordOn(tx, viewer, organisationId, 'reference.checked', referenceId, { outcome, ...(note && { note }) });
}

const recordOn = (
  tx: Database,
  viewer: Viewer,
  organisationId: string | null,
  act: string,
  id: string,
  details: Record<string, unknown>,
) => record(tx, { act, subject: { type: 'reference', id }, viewer, organisationId, details });

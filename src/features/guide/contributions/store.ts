import { and, asc, count, desc, eq, gte, inArray, isNull, type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Database } from '../../../platform/database/index.ts';
import { organisation, person } from '../../accounts/tables.ts';
import { area } from '../../areas/tables.ts';
import { guideEdition, guidePublication, guideSection, programme } from '../tables.ts';
import type { ContributionState } from './state.ts';
import {
  contribution,
  contributionDecision,
  contributionMessage,
  contributionTaking,
  contributionWithdrawal,
} from './tables.ts';

const taker = alias(person, 'taker');

const lastSide = sql`(select ${contributionMessage.side} from ${contributionMessage}
  where ${contributionMessage.contributionId} = ${contribution.id}
  order by ${contributionMessage.id} desc limit 1)`;

const state = sql<ContributionState>`case
  when ${contributionWithdrawal.contributionId} is not null then 'withdrawn'
  when ${contributionDecision.contributionId} is not null then ${contributionDecision.outcome}
  when ${lastSide} = 'editor' then 'asked' else 'received' end`;

const columns = {
  id: contribution.id,
  programmeCode: contribution.programmeCode,
  programmeTitle: programme.title,
  /** Whose people edit the guide. */
  guideOrganisationId: programme.organisationId,
  personId: contribution.personId,
  organisationId: contribution.organisationId,
  organisationName: organisation.name,
  kind: contribution.kind,
  sectionKey: contribution.sectionKey,
  editionNumber: contribution.editionNumber,
  title: contribution.title,
  body: contribution.body,
  areaCode: contribution.areaCode,
  areaName: sql<string | null>`coalesce(${area.name}, ${contribution.areaCode})`,
  measureKind: contribution.measureKind,
  themes: contribution.themes,
  targetGroups: contribution.targetGroups,
  credit: contribution.credit,
  createdAt: contribution.createdAt,
  state,
  takenById: contributionTaking.personId,
  takenBy: taker.name,
  withdrawnAt: contributionWithdrawal.at,
  decidedAt: contributionDecision.at,
  reason: contributionDecision.reason,
  /** Where it went. */
  acceptedIn: guideEdition.number,
  acceptedSection: contributionDecision.sectionKey,
  /** What the section is called now; null when the editors took it out again. */
  acceptedTitle: guideSection.title,
  path: contributionDecision.path,
  /** When the edition that holds it was published. */
  publishedAt: guidePublication.at,
};

const contributions = (db: Database) =>
  db
    .select(columns)
    .from(contribution)
    .innerJoin(programme, eq(programme.code, contribution.programmeCode))
    .leftJoin(organisation, eq(organisation.id, contribution.organisationId))
    .leftJoin(area, eq(area.code, contribution.areaCode))
    .leftJoin(contributionTaking, eq(contributionTaking.contributionId, contribution.id))
    .leftJoin(taker, eq(taker.id, contributionTaking.personId))
    .leftJoin(contributionWithdrawal, eq(contributionWithdrawal.contributionId, contribution.id))
    .leftJoin(contributionDecision, eq(contributionDecision.contributionId, contribution.id))
    .leftJoin(guideEdition, eq(guideEdition.id, contributionDecision.editionId))
    .leftJoin(guidePublication, eq(guidePublication.editionId, guideEdition.id))
    .leftJoin(
      guideSection,
      and(eq(guideSection.editionId, guideEdition.id), eq(guideSection.key, contributionDecision.sectionKey)),
    )
    .$dynamic();

export type Contribution = Awaited<ReturnType<typeof contributions>>[number];

export async function findContribution(db: Database, id: string): Promise<Contribution | undefined> {
  const [found] = await contributions(db).where(eq(contribution.id, id));
  return found;
}

/** What someone sent, newest first. */
export const contributionsOf = (db: Database, personId: string): Promise<Contribution[]> =>
  contributions(db).where(eq(contribution.personId, personId)).orderBy(desc(contribution.createdAt), contribution.id);

export interface QueueFilter {
  states: readonly ContributionState[];
  kind?: Contribution['kind'] | undefined;
  /** A key of a section; the empty text asks for what is about none. */
  sectionKey?: string | undefined;
}

/** What was sent in for a guide, oldest first. */
export function findQueue(
  db: Database,
  programmeCode: string,
  { states, kind, sectionKey }: QueueFilter,
  { limit, offset }: { limit: number; offset: number },
): Promise<Contribution[]> {
  const which: (SQL | undefined)[] = [
    eq(contribution.programmeCode, programmeCode),
    inArray(state, [...states]),
    kind && eq(contribution.kind, kind),
    sectionKey === undefined ? undefined : eq(contribution.sectionKey, sectionKey),
  ];
  return contributions(db)
    .where(and(...which))
    .orderBy(asc(contribution.createdAt), contribution.id)
    .limit(limit)
    .offset(offset);
}

export interface QueueCount {
  state: ContributionState;
  kind: Contribution['kind'];
  sectionKey: string;
  count: number;
}

/** How many there are of each state, kind and section; what the filters count with. */
export function countQueue(db: Database, programmeCode: string): Promise<QueueCount[]> {
  const counted = db
    .select({ state: state.as('state'), kind: contribution.kind, sectionKey: contribution.sectionKey })
    .from(contribution)
    .leftJoin(contributionWithdrawal, eq(contributionWithdrawal.contributionId, contribution.id))
    .leftJoin(contributionDecision, eq(contributionDecision.contributionId, contribution.id))
    .where(eq(contribution.programmeCode, programmeCode))
    .as('counted');
  return db
    .select({ state: counted.state, kind: counted.kind, sectionKey: counted.sectionKey, count: count() })
    .from(counted)
    .groupBy(counted.state, counted.kind, counted.sectionKey);
}

/** Holds a contribution until the transaction ends, so that acts on it come one after the other. */
export async function lockContribution(tx: Database, id: string): Promise<Contribution | undefined> {
  await tx.select({ id: contribution.id }).from(contribution).where(eq(contribution.id, id)).for('update');
  return findContribution(tx, id);
}

/** The same contribution by the same person, sent since a moment and not taken back: who presses twice sends once. */
export async function findSame(
  tx: Database,
  same: { personId: string; programmeCode: string; title: string; body: string },
  since: Date,
): Promise<string | undefined> {
  await tx.execute(sql`select from ${person} where ${person.id} = ${same.personId} for no key update`);
  const [found] = await tx
    .select({ id: contribution.id })
    .from(contribution)
    .leftJoin(contributionWithdrawal, eq(contributionWithdrawal.contributionId, contribution.id))
    .where(
      and(
        eq(contribution.personId, same.personId),
        eq(contribution.programmeCode, same.programmeCode),
        eq(contribution.title, same.title),
        eq(contribution.body, same.body),
        gte(contribution.createdAt, since),
        isNull(contributionWithdrawal.contributionId),
      ),
    );
  return found?.id;
}

export async function insertContribution(tx: Database, values: typeof contribution.$inferInsert): Promise<string> {
  const [made] = await tx.insert(contribution).values(values).returning({ id: contribution.id });
  return made!.id;
}

export interface Message {
  side: 'editor' | 'sender';
  body: string;
  at: Date;
}

/** Questions and answers, in order; without who of the editors asked. */
export const messagesOf = (db: Database, contributionId: string): Promise<Message[]> =>
  db
    .select({ side: contributionMessage.side, body: contributionMessage.body, at: contributionMessage.at })
    .from(contributionMessage)
    .where(eq(contributionMessage.contributionId, contributionId))
    .orderBy(contributionMessage.id);

export async function insertMessage(tx: Database, values: typeof contributionMessage.$inferInsert): Promise<number> {
  const [made] = await tx.insert(contributionMessage).values(values).returning({ id: contributionMessage.id });
  return made!.id;
}

export async function insertDecision(tx: Database, values: typeof contributionDecision.$inferInsert): Promise<void> {
  await tx.insert(contributionDecision).values(values);
}

export async function insertWithdrawal(tx: Database, contributionId: string, at: Date): Promise<void> {
  await tx.insert(contributionWithdrawal).values({ contributionId, at });
}

/** Says who looks at it; nobody any more without a person. */
export async function setTaking(
  tx: Database,
  contributionId: string,
  taking: { personId: string; at: Date } | null,
): Promise<void> {
  if (!taking) {
    await tx.delete(contributionTaking).where(eq(contributionTaking.contributionId, contributionId));
    return;
  }
  await tx
    .insert(contributionTaking)
    .values({ contributionId, ...taking })
    .onConflictDoUpdate({ target: contributionTaking.contributionId, set: taking });
}

/** Senders of what was accepted into an edition, to be told when it is published. */
export const acceptedInto = (
  db: Database,
  editionId: string,
): Promise<{ id: string; title: string; personId: string | null }[]> =>
  db
    .select({ id: contribution.id, title: contribution.title, personId: contribution.personId })
    .from(contributionDecision)
    .innerJoin(contribution, eq(contribution.id, contributionDecision.contributionId))
    .where(eq(contributionDecision.editionId, editionId));

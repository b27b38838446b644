import {
  insertAnswer,
  insertConflict,
  insertMessage as insertConflictMessage,
  insertRelease,
  insertSupport,
} from '../../src/features/guide/conflicts/act-store.ts';
import { attachmentsOf } from '../../src/features/guide/contributions/sending.ts';
import { insertContribution, insertMessage } from '../../src/features/guide/contributions/store.ts';
import { insertHiding, insertReaction, insertReport } from '../../src/features/guide/discussion/store.ts';
import { selectEdition } from '../../src/features/guide/store.ts';
import { addAttachments, listAttachments } from '../../src/platform/attachments.ts';
import type { TestApp } from '../app.ts';

interface TalkWish {
  programme: string;
  /** Stands in every text. */
  text: string;
  /** Who sends and writes. */
  personId: string;
  organisationId: string;
  /** Another organisation, which runs into the same. */
  otherId: string;
}

export interface Talk {
  contribution: string;
  attachment: string;
  reaction: string;
  /** Reported, and not public. */
  conflict: string;
  publicConflict: string;
}

/** What people say around a guide: a contribution with a question and a file, reactions on a section, two reports. */
export async function buildTalk(test: TestApp, wish: TalkWish): Promise<Talk> {
  const contribution = await buildContribution(test, wish);
  const [attachment] = await listAttachments(test.db, attachmentsOf(contribution));
  return {
    contribution,
    attachment: attachment!.id,
    reaction: await buildReactions(test, wish),
    conflict: await buildConflict(test, { ...wish, text: `Geheim ${wish.text}` }, false),
    publicConflict: await buildConflict(test, wish, true),
  };
}

async function buildContribution({ db, clock }: TestApp, { programme, text, personId, organisationId }: TalkWish) {
  const at = clock.now();
  const id = await insertContribution(db, {
    programmeCode: programme,
    personId,
    organisationId,
    kind: 'example',
    sectionKey: 'solidariteit',
    editionNumber: 1,
    title: text,
    body: text,
    credit: text,
    measureKind: 'outreach',
    createdAt: at,
  });
  const file = { name: `${text}.txt`, type: 'text/plain', content: Buffer.from('Bijlage') };
  await addAttachments(db, attachmentsOf(id), { uploads: [file], personId, at });
  await insertMessage(db, { contributionId: id, side: 'sender', body: text, at });
  await insertMessage(db, { contributionId: id, side: 'editor', body: text, at });
  return id;
}

async function buildReactions({ db, clock }: TestApp, { programme, text, personId, organisationId }: TalkWish) {
  const { id: editionId } = (await selectEdition(db, programme, 1))!;
  const at = clock.now();
  const common = { editionId, sectionKey: 'solidariteit', personId, organisationId, body: text, at };
  const id = await insertReaction(db, common);
  await insertReaction(db, { ...common, parentId: id });
  const hidden = await insertReaction(db, { ...common, body: `Geheim ${text}` });
  await insertHiding(db, { reactionId: hidden, reason: text, at });
  await insertReport(db, { reactionId: id, personId, reason: text, at });
  return id;
}

async function buildConflict({ db, clock }: TestApp, wish: TalkWish, isPublic: boolean): Promise<string> {
  const { programme, text, personId, organisationId, otherId } = wish;
  const at = clock.now();
  const instruction = {
    title: text,
    issuer: text,
    passage: text,
    url: 'https://instructie.example/',
    date: '2020-05-04',
  };
  const conflictId = await insertConflict(db, {
    programmeCode: programme,
    organisationId,
    personId,
    title: text,
    first: instruction,
    second: instruction,
    clash: text,
    meanwhile: text,
    urgency: 'days',
    at,
  });
  await insertConflictMessage(db, { conflictId, side: 'editor', body: text, at });
  if (!isPublic) return conflictId;
  await insertRelease(db, { conflictId, personId, at });
  await insertSupport(db, { conflictId, organisationId: otherId, at });
  const source = { title: text, url: 'https://antwoord.example/', date: '2020-05-05' };
  const answer = { conflictId, ruling: 'first' as const, body: text, source, sectionKeys: ['solidariteit'], at };
  await insertAnswer(db, answer);
  await insertAnswer(db, answer);
  return conflictId;
}

import { contentDigest, readContent } from '../../src/features/calls/applying/content.ts';
import { sha256, writeSubmitted } from '../../src/features/calls/applying/document.ts';
import { expectedAnswers } from '../../src/features/calls/applying/questions.ts';
import { insertRevision } from '../../src/features/calls/applying/revision-store.ts';
import {
  insertApplication,
  insertSubmission,
  selectApplication,
  selectSubmissionsTo,
} from '../../src/features/calls/applying/store.ts';
import type { CallDocument } from '../../src/features/calls/document/schema.ts';
import { insertCall, insertVersion, selectVersion } from '../../src/features/calls/store.ts';
import type { TestApp } from '../app.ts';

/** A call that is open from 2020 to 2039, ranks, and gives half of the cost. Every text is `text` when given, to find it back. */
export function aCall(values: Partial<CallDocument> = {}): CallDocument {
  return {
    format: 'lokale-relance/call/1',
    title: 'Veilige fietsroutes',
    summary: 'Steun voor fietsroutes naar school.',
    axis: 'copenhagen',
    themes: ['cycling'],
    measureKinds: ['infrastructure'],
    envelope: '1000000.00',
    applicants: { kinds: ['municipality'], most: 2 },
    joint: { isAllowed: true, counts: 'together' },
    eligibility: [
      {
        id: 'weg',
        question: 'Ligt de route op een gemeenteweg?',
        expected: 'yes',
        otherwise: 'Voor gewestwegen is er een andere oproep.',
      },
    ],
    rule: {
      grants: [{ kind: 'share', percent: '50' }],
      ceilings: [{ kind: 'project', amount: '400000.00' }],
      ownShare: '20',
      advance: '80',
    },
    steps: [
      {
        id: 'aanvraag',
        kind: 'application',
        title: 'Aanvraag',
        opens: '2020-01-01T00:00:00',
        closes: '2039-12-31T12:00:00',
        fields: [
          { id: 'doel', kind: 'long-text', label: 'Wat wilt u bereiken?', isRequired: true },
          { id: 'kosten', kind: 'costs', label: 'Kosten', isRequired: true },
          { id: 'andere', kind: 'funding', label: 'Geld van anderen', isRequired: false },
          { id: 'plan', kind: 'file', label: 'Plan van de route', isRequired: false },
        ],
      },
      {
        id: 'voortgang',
        kind: 'progress-report',
        title: 'Voortgangsverslag',
        opens: '2020-01-01T00:00:00',
        closes: '2039-12-31T12:00:00',
        fields: [{ id: 'stand', kind: 'long-text', label: 'Hoe ver staat u?', isRequired: true }],
      },
      {
        id: 'eindafrekening',
        kind: 'final-account',
        title: 'Eindafrekening',
        opens: '2020-01-01T00:00:00',
        closes: '2039-12-31T12:00:00',
        fields: [{ id: 'kosten', kind: 'costs', label: 'Werkelijke kosten', isRequired: true }],
      },
    ],
    criteria: [
      { id: 'veiligheid', title: 'Veiligheid', weight: 60, most: 10, least: 5 },
      { id: 'bereik', title: 'Bereik', weight: 40, most: 10 },
    ],
    selection: {
      method: 'ranking',
      ties: ['criterion', 'lowest-request', 'earliest-submission'],
      isPartialAllowed: true,
    },
    objectionDays: 30,
    ...values,
  };
}

/** A call of an organisation, public unless `isPublic: false`. */
export async function buildCall(
  { db, clock }: TestApp,
  {
    code,
    organisationId,
    isPublic = true,
    ...values
  }: { code: string; organisationId: string | null; isPublic?: boolean } & Partial<CallDocument>,
): Promise<{ id: string; code: string; document: CallDocument }> {
  const document = aCall(values);
  const at = clock.now();
  const id = await insertCall(db, { code, organisationId, draft: document, createdAt: at, updatedAt: at });
  if (isPublic) await insertVersion(db, { callId: id, number: 1, document, publishedAt: at });
  return { id, code, document };
}

/** What its page would say that was read of a draft. */
export async function seenOf({ db }: TestApp, id: string): Promise<string> {
  return contentDigest(await readContent(db, (await selectApplication(db, id))!, 'aanvraag'));
}

/** An application to version 1 of a call, with the answers that let one go on and costs of 100,000 euro in 2021 unless told otherwise; sent in when `isSubmitted`. */
export async function buildApplication(
  { db, clock }: TestApp,
  call: { id: string; code: string },
  {
    organisationId,
    title = 'Fietsroute naar school',
    cost = '100000.00',
    ordinal = 1,
    isSubmitted = false,
  }: { organisationId: string; title?: string; cost?: string; ordinal?: number; isSubmitted?: boolean },
): Promise<string> {
  const at = clock.now();
  const version = await selectVersion(db, call.id, 1);
  const questions = version ? expectedAnswers(version.document) : {};
  const answers = { ...questions, doel: title, kosten: [{ description: title, year: 2021, amount: cost }] };
  const id = await insertApplication(db, {
    callId: call.id,
    versionNumber: 1,
    leadOrganisationId: organisationId,
    ordinal,
    title,
    answers: { aanvraag: answers },
    createdAt: at,
    updatedAt: at,
  });
  await insertRevision(db, {
    applicationId: id,
    revision: 1,
    title,
    answers: { aanvraag: answers },
    act: 'started',
    at,
  });
  if (!isSubmitted) return id;
  const sequence = (await selectSubmissionsTo(db, call.id)).length + 1;
  const document = {
    call: call.code,
    version: 1,
    step: 'aanvraag',
    title,
    lead: { organisation: title, area: null },
    partners: [],
    measures: [],
    answers,
    files: [],
  };
  await insertSubmission(db, {
    applicationId: id,
    callId: call.id,
    stepId: 'aanvraag',
    sequence,
    receipt: `${call.code.toUpperCase()}-${String(sequence).padStart(4, '0')}`,
    document,
    sha256: sha256(writeSubmitted(document)),
    organisationId,
    at,
  });
  return id;
}

import { readPlanDocument } from '../../src/features/plans/document/read.ts';
import type { PlanDocument } from '../../src/features/plans/document/schema.ts';
import { createPlan } from '../../src/features/plans/drafts.ts';
import { type Draft, selectDraft } from '../../src/features/plans/store.ts';
import type { Viewer } from '../../src/platform/viewer.ts';
import type { TestApp } from '../app.ts';
import { buildOrganisation, type SignedIn, signInAs } from './accounts.ts';
import { buildPlan } from './plan.ts';

/** A plan of a new organisation, with someone in each role who is signed in, and someone of elsewhere. */
export interface Town {
  organisationId: string;
  planId: string;
  at: string;
  viewer: SignedIn;
  editor: SignedIn;
  publisher: SignedIn;
  administrator: SignedIn;
  stranger: SignedIn;
  draft(): Promise<Draft>;
}

export async function buildTown(test: TestApp, document: PlanDocument = buildPlan()): Promise<Town> {
  const organisation = await buildOrganisation(test, { areaCode: document.area });
  const as = (role: 'viewer' | 'editor' | 'publisher' | 'administrator') => signInAs(test, { role, organisation });
  const editor = await as('editor');
  const planId = await buildDraft(test, { organisationId: organisation.id, document, personId: editor.person.id });
  return {
    organisationId: organisation.id,
    planId,
    at: `/werkplek/plannen/${planId}`,
    editor,
    viewer: await as('viewer'),
    publisher: await as('publisher'),
    administrator: await as('administrator'),
    stranger: await signInAs(test, { role: 'administrator' }),
    draft: async () => (await selectDraft(test.db, planId))!,
  };
}

export interface DraftWish {
  organisationId: string;
  document?: PlanDocument;
  personId?: string | null;
}

/** A plan in the database, as someone started it. Gives its id. */
export function buildDraft(test: TestApp, { organisationId, document, personId = null }: DraftWish): Promise<string> {
  const viewer: Viewer = { personId, name: '', mail: null, isAdministrator: false, memberships: [] };
  return createPlan(test.db, { viewer, clock: test.clock }, { organisationId, document: document ?? buildPlan() });
}

/** What a file says, for comparing documents. */
export function documentIn(text: string, format: 'yaml' | 'json'): PlanDocument {
  const read = readPlanDocument(text, { format });
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.plan;
}

import { addInvitation } from '../src/features/accounts/invitation-store.ts';
import { addToken } from '../src/features/accounts/token-store.ts';
import { upsertAreas, upsertRows } from '../src/features/areas/index.ts';
import { insertReports } from '../src/features/calls/targets/store.ts';
import type { PlanDocument } from '../src/features/plans/document/schema.ts';
import { createPlan, removePlan } from '../src/features/plans/drafts.ts';
import { findPublication } from '../src/features/plans/public/store.ts';
import { publishPlan } from '../src/features/plans/publishing/publication.ts';
import { selectDraft } from '../src/features/plans/store.ts';
import { newSecret } from '../src/platform/secrets.ts';
import type { Role, Viewer } from '../src/platform/viewer.ts';
import { type TestApp, Visitor } from './app.ts';
import { buildOrganisation, buildPerson, type SignedIn, signInAs } from './builders/accounts.ts';
import { buildAssessment, buildDecision } from './builders/assessing.ts';
import { buildUse } from './builders/borrowing.ts';
import { buildApplication, buildCall } from './builders/calls.ts';
import { buildFollow } from './builders/following.ts';
import { buildProgramme } from './builders/guide.ts';
import { buildGuideUse } from './builders/guide-use.ts';
import { buildCard, buildExperience, buildImport } from './builders/measures.ts';
import { buildMoney } from './builders/paying.ts';
import { buildPlan } from './builders/plan.ts';
import { buildMarkedReference } from './builders/references.ts';
import { buildTalk, type Talk } from './builders/talk.ts';

export const allRoles = ['viewer', 'editor', 'publisher', 'administrator'] as const satisfies readonly Role[];

/** A municipality with its people, a plan that is public, and a draft that nobody outside may know of. */
export interface Municipality {
  organisation: { id: string; name: string };
  area: string;
  people: Record<Role, SignedIn>;
  tokens: Record<'viewer' | 'editor' | 'publisher', string>;
  invitation: string;
  token: string;
  viewer: Viewer;
  published: { id: string; slug: string; publication: string };
  draft: { id: string; slug: string };
  removed: { id: string };
  card: { id: string; slug: string };
  draftCard: { id: string; slug: string };
  measureImport: string;
  experience: string;
  /** What their viewer follows, and a notice of it. */
  follow: string;
  notice: string;
  /** Code of a programme with two published editions and a third in preparation. */
  programme: string;
  /** What people say around it: sent in, reacted, reported. */
  talk: Talk;
  /** A rule in the register of that programme. */
  reference: string;
  /** A public call of theirs, and their own application to it, sent in. */
  call: { id: string; code: string };
  application: string;
  /** One more, that they still write on. */
  draftApplication: string;
  /** Another one, that was granted money, and an objection to that. */
  granted: { application: string; objection: string };
}

export interface World {
  test: TestApp;
  own: Municipality;
  other: Municipality;
  visitor: Visitor;
  platform: SignedIn;
}

/** Two municipalities made alike, so that every id of the one can be tried by the people of the other. */
export async function buildWorld(
  test: TestApp,
  documentFor: (area: string) => PlanDocument = plainPlan,
): Promise<World> {
  return {
    test,
    own: await buildMunicipality(test, 'T0001', documentFor),
    other: await buildMunicipality(test, 'T0002', documentFor),
    visitor: new Visitor(test.app),
    platform: await signInAs(test, { role: 'platform' }),
  };
}

export const plainPlan = (area: string): PlanDocument => ({ ...buildPlan(), area });

async function buildMunicipality(
  test: TestApp,
  area: string,
  documentFor: (area: string) => PlanDocument,
): Promise<Municipality> {
  const { db, clock } = test;
  const document = documentFor(area);
  await addArea(test, area, document.title);
  const organisation = await buildOrganisation(test, { name: `${document.title} ${area}`, areaCode: area });
  const people = {} as Record<Role, SignedIn>;
  for (const role of allRoles) people[role] = await signInAs(test, { role, organisation });
  const viewer = viewerOf(people.publisher, organisation, area);
  const published = await createPlan(db, { viewer, clock }, { organisationId: organisation.id, document });
  await publishPlan(db, { viewer, clock, language: 'nl' }, published, { date: '2020-06-29', body: document.title });
  const { slug } = (await selectDraft(db, published))!;
  const draft = await createPlan(
    db,
    { viewer, clock },
    {
      organisationId: organisation.id,
      document: { ...document, ...onOldEdition(area), title: `Geheim ${document.title}` },
    },
  );
  const removed = await createPlan(db, { viewer, clock }, { organisationId: organisation.id, document });
  await removePlan(db, { viewer, clock }, removed);
  const lent = await lendTokens(test, organisation.id, people.administrator.person.id);
  const invited = await addInvitation(db, {
    secret: newSecret(),
    mail: `${area}@gast.example`,
    organisationId: organisation.id,
    role: 'viewer',
    invitedBy: people.administrator.person.id,
    createdAt: clock.now(),
    expiresAt: new Date(clock.now().getTime() + 86_400_000),
  });
  const follows = await Promise.all(
    allRoles.map((role) => buildFollow(test, people[role].person.id, `area:${area}`, document.title)),
  );
  const programme = await buildProgramme(test, {
    code: onOldEdition(area).programme,
    organisationId: organisation.id,
    mark: (text) => `${text} · ${document.title}`,
  });
  await buildGuideUse(test, { planId: draft, programme, number: 1, section: 'handel' });
  const card = await addCard(test, document.title, organisation);
  const call = await buildCall(test, {
    code: `oproep-${area.toLowerCase()}`,
    organisationId: organisation.id,
    title: document.title,
    summary: document.title,
    description: document.title,
    ruleText: document.title,
    unverified: [document.title],
    contact: { name: document.title },
    target: {
      title: document.title,
      unit: 'laadpaal',
      unitTitle: document.title,
      number: '1',
      per: 200,
      by: 2030,
      source: document.title,
    },
  });
  await insertReports(db, [
    {
      callId: call.id,
      areaCode: area,
      day: '2020-06-01',
      number: 2,
      source: document.title,
      organisationId: organisation.id,
      reportedAt: clock.now(),
    },
  ]);
  const application = await buildApplication(test, call, {
    organisationId: organisation.id,
    title: document.title,
    isSubmitted: true,
  });
  const granted = await buildApplication(test, call, {
    organisationId: organisation.id,
    title: document.title,
    ordinal: 2,
    isSubmitted: true,
  });
  const outsiders = [await buildPerson(test), await buildPerson(test)].map(({ id }) => id);
  const assessed = { call, text: document.title, people: [people.viewer.person.id, ...outsiders] };
  await buildAssessment(test, { ...assessed, application });
  await buildAssessment(test, { ...assessed, application: granted });
  const objection = await buildDecision(test, { ...assessed, application: granted });
  await buildMoney(test, { call, application: granted, text: document.title });
  const ids = allRoles.map((role) => people[role].person.id);
  await buildUse(test, { planId: published, card, organisationId: organisation.id, text: document.title, people: ids });
  return {
    organisation,
    area,
    people,
    viewer,
    tokens: lent.secrets,
    token: lent.id,
    invitation: invited!.id,
    published: { id: published, slug, publication: (await findPublication(db, slug, 1))!.id },
    draft: { id: draft, slug: (await selectDraft(db, draft))!.slug },
    removed: { id: removed },
    card,
    experience: await buildExperience(test, card.id, organisation.id, document.title),
    draftCard: await addCard(test, `Geheim ${document.title}`, organisation, { publishedAt: null }),
    measureImport: await buildImport(test, document.title),
    ...follows[0]!,
    programme,
    talk: await buildTalk(test, {
      programme,
      text: document.title,
      personId: people.viewer.person.id,
      organisationId: organisation.id,
      otherId: (await buildOrganisation(test, { name: `Ook ${document.title} ${area}` })).id,
    }),
    reference: await buildMarkedReference(test, programme, {
      viewer,
      text: document.title,
      sections: ['solidariteit'],
    }),
    call,
    application,
    draftApplication: await buildApplication(test, call, {
      organisationId: organisation.id,
      title: document.title,
      ordinal: 9,
    }),
    granted: { application: granted, objection },
  };
}

/** The draft stands on an edition after which another came. */
export const onOldEdition = (area: string) => ({ programme: `programma-${area.toLowerCase()}`, guideEdition: '1' });

async function addCard(
  test: TestApp,
  text: string,
  { id: organisationId, areaCode }: { id: string; areaCode: string | null },
  values: { publishedAt?: null } = {},
): Promise<{ id: string; slug: string }> {
  const texts = { title: text, description: text, effect: text, contact: text, objective: text, actionPlan: text };
  const sources = [{ title: text, passage: text, url: `https://${text}` }];
  const { id, slug } = await buildCard(test, { ...texts, sources, organisationId, areaCode, ...values });
  return { id, slug };
}

async function addArea({ db }: TestApp, code: string, name: string): Promise<void> {
  const common = {
    country: 'BE',
    validFrom: '2019-01-01',
    validTo: null,
    population: 1000,
    populationYear: 2020,
    surfaceHectares: 10,
    source: name,
  };
  await upsertRows(db, 'kinds', [
    {
      kind: 'municipality',
      nl: 'Gemeente',
      nlPlural: 'Gemeenten',
      en: 'Municipality',
      enPlural: 'Municipalities',
      exclusive: false,
      rank: 1,
    },
  ]);
  await upsertAreas(db, [{ ...common, code, name, kind: 'municipality', longitude: 4.4, latitude: 51 }]);
}

async function lendTokens({ db, clock }: TestApp, organisationId: string, createdBy: string) {
  const expiresAt = new Date(clock.now().getTime() + 86_400_000);
  const secrets = {} as Municipality['tokens'];
  let id = '';
  for (const role of ['viewer', 'editor', 'publisher'] as const) {
    const token = await addToken(db, { organisationId, name: `Sleutel ${role}`, role, createdBy, expiresAt });
    secrets[role] = token.secret;
    id = token.id;
  }
  return { secrets, id };
}

function viewerOf(who: SignedIn, { id, name }: { id: string; name: string }, areaCode: string): Viewer {
  const memberships = [{ organisationId: id, organisationName: name, areaCode, role: 'publisher' as const }];
  return { personId: who.person.id, name: who.person.name, mail: who.person.mail, isAdministrator: false, memberships };
}

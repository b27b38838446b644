import { listInvitations } from '../../src/features/accounts/invitation-store.ts';
import { findPersonByMail } from '../../src/features/accounts/person-store.ts';
import { findSessionViewer } from '../../src/features/accounts/session-store.ts';
import { listTokens } from '../../src/features/accounts/token-store.ts';
import { findFollower } from '../../src/features/following/follow-store.ts';
import { createStopLinks } from '../../src/features/following/stop-link.ts';
import { createPlan, removePlan } from '../../src/features/plans/drafts.ts';
import { findPublication } from '../../src/features/plans/public/store.ts';
import { selectDraft, selectDraftsOf } from '../../src/features/plans/store.ts';
import { Visitor } from '../app.ts';
import { buildOrganisation, linkTo, openSession } from '../builders/accounts.ts';
import { buildFollow } from '../builders/following.ts';
import { buildProgramme } from '../builders/guide.ts';
import { buildCard, buildExperience, buildImport } from '../builders/measures.ts';
import { buildReference } from '../builders/references.ts';
import { buildTalk } from '../builders/talk.ts';
import type { Municipality } from '../world.ts';
import { furnishCall } from './dossiers.ts';
import { mailOf, type Site } from './site.ts';

/** The example municipality with one of everything that has a page, besides what it already has: a token, an invitation, a removed plan. */
export async function furnish(site: Site) {
  const administrator = await openSession(site, (await findPersonByMail(site.db, mailOf('administrator')))!);
  const reader = (await findPersonByMail(site.db, mailOf('viewer')))!;
  const secret = administrator.cookies.get(site.app.sessionCookie.name)!;
  const viewer = (await findSessionViewer(site.db, secret, site.clock.now()))!;
  const { organisationId, organisationName, areaCode } = viewer.memberships[0]!;

  const at = `/organisaties/${organisationId}`;
  await administrator.post(`${at}/uitnodigen`, { mail: 'nieuw@voorbeeldgem.example', role: 'editor' });
  await administrator.post(`${at}/sleutels`, { name: 'Boekhouding', role: 'viewer', days: '90' });
  await new Visitor(site.app).post('/wachtwoord-vergeten', { mail: reader.mail });
  await new Visitor(site.app).post('/volgen', {
    onderwerp: 'theme:cycling',
    hoe: 'mail',
    mail: 'lezer@buiten.example',
    frequentie: 'day',
  });
  await site.runJobs();

  const plans = await selectDraftsOf(site.db, [organisationId], site.clock.now());
  const published = (await selectDraft(site.db, plans.find(({ publication }) => publication !== null)!.id))!;
  const draft = (await selectDraft(site.db, plans.find(({ title }) => title.includes('eerste ontwerp'))!.id))!;
  const actor = { viewer, clock: site.clock };
  const removed = await createPlan(site.db, actor, { organisationId, document: draft.document });
  await removePlan(site.db, actor, removed);

  const programme = await buildProgramme(site, { code: 'herstel-voorbeeldgem', organisationId });
  const reference = await buildReference(site, programme, {
    viewer,
    checked: 'Gelezen op de site van de overheid.',
    sections: ['winkels'],
  });
  const neighbour = await buildOrganisation(site, { name: 'Gemeente Naburig' });
  const talk = await buildTalk(site, {
    programme,
    text: 'Terrassen in de straat',
    personId: (await findPersonByMail(site.db, mailOf('editor')))!.id,
    organisationId,
    otherId: neighbour.id,
  });

  const card = await buildCard(site, { organisationId, areaCode });
  const draftCard = await buildCard(site, { organisationId, areaCode, title: 'Nog geheim', publishedAt: null });
  const library = {
    card,
    draftCard,
    experience: await buildExperience(site, card.id, organisationId, 'Het fietspad in het eerste jaar'),
    measureImport: await buildImport(site, 'acties.csv'),
  };

  const follows = await Promise.all(
    (['viewer', 'editor', 'administrator'] as const).map(async (role) => {
      const person = (await findPersonByMail(site.db, mailOf(role)))!;
      return buildFollow(site, person.id, `area:${areaCode!}`, 'Relanceplan Voorbeeldgem');
    }),
  );
  const reading = await findFollower(site.db, { personId: reader.id });
  const stop = (await createStopLinks(site.db)).write(reading!.id, `area:${areaCode!}`);

  const organisation = { id: organisationId, name: organisationName };
  const dossiers = await furnishCall(site, { organisation, area: areaCode!, reader: reader.id, neighbour });

  const things = {
    organisation,
    call: dossiers.call,
    application: dossiers.application,
    draftApplication: dossiers.draft,
    granted: dossiers.granted,
    dossiers,
    area: areaCode!,
    people: { viewer: { person: reader } },
    invitation: (await listInvitations(site.db, organisationId))[0]!.id,
    token: (await listTokens(site.db, organisationId))[0]!.id,
    published: { ...published, publication: (await findPublication(site.db, published.slug, 1))!.id },
    draft,
    removed: { id: removed },
    ...library,
    ...follows[0]!,
    programme,
    reference,
    talk,
  } as unknown as Municipality & { dossiers: typeof dossiers };
  const letters = [
    linkTo(site, 'nieuw@voorbeeldgem.example'),
    linkTo(site, reader.mail),
    linkTo(site, 'lezer@buiten.example'),
    `/volgen/stop/${stop}`,
  ];
  return { things, letters };
}

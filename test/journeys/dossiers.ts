import { fileSubject, selectFiles } from '../../src/features/calls/applying/file-store.ts';
import { insertPartner } from '../../src/features/calls/applying/partner-store.ts';
import { selectApplicationsOf } from '../../src/features/calls/applying/store.ts';
import { distributeRights } from '../../src/features/calls/cofinancing/index.ts';
import { postEntries } from '../../src/features/calls/paying/index.ts';
import { insertRights, insertVersion } from '../../src/features/calls/store.ts';
import { insertReports } from '../../src/features/calls/targets/store.ts';
import { addAttachments } from '../../src/platform/attachments.ts';
import { buildPerson } from '../builders/accounts.ts';
import { buildAssessment, buildDecision } from '../builders/assessing.ts';
import { aCall, buildApplication, buildCall } from '../builders/calls.ts';
import { buildSubmission } from '../builders/paying.ts';
import type { Municipality } from '../world.ts';
import type { Site } from './site.ts';

interface Own {
  organisation: { id: string; name: string };
  area: string;
  reader: string;
  /** A municipality beside it. */
  neighbour: { id: string; name: string };
}

const text = 'Een fietsroute langs de school en het station.';
const open = 'fijne-buurten-voorbeeld';
const closed = 'fijne-buurten-vorige-ronde-voorbeeld';
const envelope = '1000000.00';

/** A call of the municipality's own, with all that a call can have, and an application to it in every state. */
export async function furnishCall(site: Site, { organisation, area, reader, neighbour }: Own) {
  const { db, clock } = site;
  const call = await buildCall(site, {
    code: 'oproep-voorbeeldgem',
    organisationId: organisation.id,
    description: `## Waarvoor\n\n${text}`,
    ruleText: text,
    rule: {
      ...aCall().rule!,
      costTypes: [{ code: 'werken', title: 'Werken', isEligible: true, atMost: '90' }],
      ceilings: [{ kind: 'project', amount: '400000.00' }, { kind: 'right' }],
      rights: { envelope, key: [{ indicator: 'inhabitants', weight: '1' }] },
    },
    contact: { name: 'Dienst mobiliteit', mail: 'fiets@voorbeeldgem.example' },
    documents: [{ title: 'Reglement', url: 'https://voorbeeldgem.example/reglement' }],
    sources: [{ title: 'Besluit van de gemeenteraad', date: '2020-06-29' }],
    unverified: ['De laatste dag staat in geen bron.'],
    target: {
      title: 'Een laadpaal voor 200',
      unit: 'laadpaal',
      unitTitle: 'laadpalen',
      number: '1',
      per: 200,
      by: 2030,
    },
  });
  const rights = distributeRights(
    call.document.rule!.rights!,
    new Map([
      [area, { inhabitants: '24310' }],
      ['11002', { inhabitants: '529247' }],
    ]),
  );
  const again = { callId: call.id, number: 2, document: { ...call.document, summary: text }, note: text };
  await insertVersion(db, { ...again, publishedAt: clock.now() });
  for (const versionNumber of [1, 2])
    await insertRights(
      db,
      [...rights].map(([areaCode, cents]) => ({ callId: call.id, versionNumber, areaCode, cents })),
    );
  const report = { callId: call.id, areaCode: area, day: '2021-06-01', number: 31, source: 'Telling' };
  await insertReports(db, [{ ...report, organisationId: organisation.id, reportedAt: clock.now() }]);

  const own = { organisationId: organisation.id };
  const secret = await buildCall(site, { code: 'nog-geheim', ...own, isPublic: false });
  const draft = await buildApplication(site, call, { ...own, title: 'Fietsbrug', ordinal: 3 });
  const joint = await buildApplication(site, call, { organisationId: neighbour.id, title: 'Samen naar school' });
  const at = clock.now();
  await insertPartner(db, { applicationId: draft, organisationId: neighbour.id, invitedAt: at });
  await insertPartner(db, { applicationId: joint, organisationId: organisation.id, invitedAt: at });
  const uploads = [{ name: 'schets.txt', type: 'text/plain', content: Buffer.from(text) }];
  await addAttachments(db, fileSubject(draft, 'aanvraag', 'plan'), { uploads, personId: reader, at });

  const people = [reader, (await buildPerson(site)).id, (await buildPerson(site)).id];
  const mine = await furnishDossiers(site, call, { lead: organisation, people });
  // Nobody acts on an application of their own organisation.
  const theirs = await furnishDossiers(site, call, { lead: neighbour, people });
  const all = await selectApplicationsOf(db, [organisation.id]);
  const of = (code: string) => all.find(({ callCode }) => callCode === code)!.id;
  return {
    call,
    example: { open, closed, draft: of(open), granted: of(closed) },
    secret,
    ...mine,
    theirs,
    draft,
    joint,
    neighbour,
    attachment: (await selectFiles(db, draft))[0]!.id,
  };
}

/** An application that was assessed, and one that was granted, with all that was sent in and paid since. */
async function furnishDossiers(
  site: Site,
  call: { id: string; code: string },
  { lead, people }: { lead: { id: string }; people: readonly string[] },
) {
  const { db, clock } = site;
  const sent = { organisationId: lead.id, isSubmitted: true };
  const application = await buildApplication(site, call, { ...sent, ordinal: 11 });
  const granted = await buildApplication(site, call, { ...sent, title: 'Fietsstraat', ordinal: 12 });
  const assessed = { call, text, people };
  await buildAssessment(site, { ...assessed, application });
  await buildAssessment(site, { ...assessed, application: granted });
  const objection = await buildDecision(site, { ...assessed, application: granted });
  await db.transaction((tx) => postEntries(tx, call.id, movesOf(granted), { viewer: null, at: clock.now() }));
  await buildSubmission(site, call, granted, 'voortgang', { stand: text });
  const costs = [{ description: 'Aanleg', type: 'werken', year: 2021, amount: '61000.00' }];
  await buildSubmission(site, call, granted, 'eindafrekening', { kosten: costs });
  return { application, granted: { application: granted, objection } };
}

/** Paid more than will be right in the end, so that some is asked back. */
const movesOf = (applicationId: string) =>
  (
    [
      ['payment', 4_000_000n],
      ['claim', 500_000n],
      ['release', 100_000n],
    ] as const
  ).map(([kind, cents]) => ({
    kind,
    applicationId,
    cents,
    day: '2021-07-01',
    purpose: kind === 'payment' ? 'advance' : '',
  }));

type Furnished = Awaited<ReturnType<typeof furnishCall>>;

/** For which addresses another thing is meant than the one that was decided on or sent in. */
export function thingsAt(url: string, things: Municipality & { dossiers: Furnished }): Municipality {
  const { draft, joint, secret, neighbour, attachment, theirs } = things.dossiers;
  if (url.endsWith('/werk/verwijderen')) return { ...things, call: secret };
  if (url.endsWith('/bevestigen')) return { ...things, draftApplication: joint };
  if (url.endsWith('/partners/:organisation/verwijderen')) return { ...things, organisation: neighbour };
  if (/^\/oproepen\/:call\/.*:(application|objection)/.test(url)) return { ...things, ...theirs };
  const isOfDraft = /^\/aanvragen\/.*\/(versie|bijlagen|geschiedenis)\b/.test(url);
  return isOfDraft ? { ...things, application: draft, talk: { ...things.talk, attachment } } : things;
}

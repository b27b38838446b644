import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { eq } from 'drizzle-orm';
import { startApp, type TestApp, Visitor } from '../../../test/app.ts';
import { buildOrganisation, openSession, type SignedIn, signInAs } from '../../../test/builders/accounts.ts';
import { buildTown, type Town } from '../../../test/builders/drafts.ts';
import { buildProgramme } from '../../../test/builders/guide.ts';
import { buildPlan } from '../../../test/builders/plan.ts';
import { buildReference } from '../../../test/builders/references.ts';
import { addJob } from '../../platform/jobs.ts';
import { event } from '../../platform/tables.ts';
import type { Viewer } from '../../platform/viewer.ts';
import { addToken } from '../accounts/token-store.ts';
import { publishPlan, saveDocument } from '../plans/index.ts';
import { endReference } from './editing.ts';
import { findStandings } from './store.ts';

const address = 'https://regels.example/markten';
const lastMoment = '2020-06-30T21:59:00Z';
const firstMoment = '2020-06-30T22:00:00Z';

/** The plan names another spelling of the address, and a last day of its own that is a year later. */
const leaning = () => {
  const document = buildPlan();
  document.goals[0]!.measures[0]!.sources = [
    {
      title: 'MB markten',
      url: 'http://www.regels.example/markten/#art-3',
      validTo: '2021-06-30',
      checkedOn: '2020-06-15',
    },
  ];
  return document;
};

describe('a rule that ends', () => {
  let test: TestApp;
  let town: Town;
  let guideEditor: SignedIn;
  let guideViewer: SignedIn;
  let rule: string;
  let token: string;
  let slug: string;
  const anyone = () => new Visitor(test.app);
  // Sessions do not last as long as the clock is moved.
  const again = ({ person }: SignedIn) => openSession(test, person);
  const nobody: Viewer = { personId: null, name: '', mail: null, isAdministrator: false, memberships: [] };

  before(async () => {
    test = await startApp();
    test.setNow('2020-06-20T10:00:00Z');
    const government = await buildOrganisation(test, { name: 'Vlaanderen' });
    guideEditor = await signInAs(test, { role: 'editor', organisation: government });
    guideViewer = await signInAs(test, { role: 'viewer', organisation: government });
    await buildProgramme(test, { code: 'herstel', organisationId: government.id });
    town = await buildTown(test, leaning());
    const actor = {
      viewer: { ...nobody, personId: town.publisher.person.id },
      clock: test.clock,
      language: 'nl',
    } as const;
    await publishPlan(test.db, actor, town.planId, { date: '2020-06-19', body: 'Gemeenteraad' });
    slug = (await town.draft()).slug;
    const wish = { viewer: nobody, address, validTo: '2020-06-30', checked: 'Gelezen.', sections: ['solidariteit'] };
    rule = await buildReference(test, 'herstel', wish);
    const expiresAt = new Date('2021-01-01');
    const lent = {
      organisationId: town.organisationId,
      name: 'Toets',
      role: 'viewer',
      createdBy: town.administrator.person.id,
    };
    token = (await addToken(test.db, { ...lent, role: 'viewer', expiresAt })).secret;
    await test.runJobs();
    test.letters.length = 0;
  });
  after(() => test.close());

  const body = async (who: Visitor, path: string) => {
    const response = await who.get(path);
    assert.equal(response.statusCode, 200, path);
    return response.body;
  };
  const expired = async () => {
    const headers = { authorization: `Bearer ${token}` };
    const response = await test.app.inject({ url: `/api/v1/plans/${town.planId}/check`, headers });
    const { checks } = response.json<{ checks: { id: string; findings: { message: string }[] }[] }>();
    return checks.find(({ id }) => id === 'source-expired')!.findings.map(({ message }) => message);
  };
  /** Where a reader or an editor is told that the rule no longer holds. */
  const whatTells = async () => ({
    section: (await body(anyone(), '/handreiking/herstel/editie/2/solidariteit')).includes('geldt niet meer'),
    plan: (await body(anyone(), `/plannen/${slug}`)).includes('geldt niet meer'),
    register: (await body(anyone(), `/verwijzingen/${rule}`)).includes('Deze regel geldt niet meer'),
    builder: (await body(await again(town.editor), `${town.at}/bronnen/M1`)).includes('gold volgens het register'),
    publishing: (await body(await again(town.publisher), `${town.at}/publiceren`)).includes(
      'gold volgens het register',
    ),
    check: (await expired()).length > 0,
  });
  const all = (told: boolean) => ({
    section: told,
    plan: told,
    register: told,
    builder: told,
    publishing: told,
    check: told,
  });
  const turns = () => test.db.select().from(event).where(eq(event.kind, 'references.event.expired'));
  const lettersTo = ({ person }: SignedIn) => test.letters.filter(({ to }) => to === person.mail).length;
  const night = async () => {
    await addJob(test.db, 'references-turned', {});
    await test.runJobs();
  };

  it('says nothing on its last day', async () => {
    test.setNow(lastMoment);
    assert.deepEqual(await whatTells(), all(false));
    await night();
    assert.deepEqual(await turns(), []);
  });

  it('shows at midnight in Brussels, on every page and in every check', async () => {
    await whatTells();
    test.setNow(firstMoment);
    assert.deepEqual(await whatTells(), all(true));
    assert.match((await expired())[0]!, /MB markten.*gold volgens het register van regels tot 30 juni 2020/);
  });

  it('is told once to who edits the guide and the plan, however often the job runs', async () => {
    await night();
    await night();
    test.setNow('2020-07-02T10:00:00Z');
    await night();
    const [turn, ...more] = await turns();
    assert.deepEqual(more, []);
    assert.equal(turn!.key, `reference:${rule}:expired:2020-07-01`);
    assert.deepEqual(turn!.topics, [`reference:${rule}`]);
    for (const who of [guideEditor, town.editor, town.publisher]) assert.equal(lettersTo(who), 1, who.person.name);
    for (const who of [guideViewer, town.viewer, town.stranger]) assert.equal(lettersTo(who), 0, who.person.name);
  });

  it('is told again when it ends once more', async () => {
    test.setNow('2020-07-03T10:00:00Z');
    const [{ revision } = { revision: 0 }] = await findStandings(test.db, '2020-07-03', { id: rule });
    const ending = { lastDay: '2020-07-31', reason: 'Verlengd', basedOn: revision };
    await endReference(test.db, { viewer: nobody, clock: test.clock }, rule, ending, async () => {});
    assert.deepEqual(await whatTells(), all(false));
    test.setNow('2020-08-01T10:00:00Z');
    await night();
    assert.deepEqual((await turns()).map(({ key }) => key).sort(), [
      `reference:${rule}:expired:2020-07-01`,
      `reference:${rule}:expired:2020-08-01`,
    ]);
  });

  it('is shown with the measures that the publication ties to it, and not with those of the draft', async () => {
    const { document } = await town.draft();
    const [first, ...others] = document.goals;
    const secret = { ...first!.measures[0]!, id: 'M99', title: 'Nog geheim' };
    const goals = [{ ...first!, measures: [...first!.measures, secret] }, ...others];
    await saveDocument(test.db, { viewer: nobody, clock: test.clock }, town.planId, { ...document, goals });
    const work = `/handreiking/herstel/werk/verwijzingen/${rule}`;
    const pages = [await body(anyone(), `/verwijzingen/${rule}`), await body(await again(guideEditor), work)];
    for (const page of pages) {
      assert.match(page, new RegExp(first!.measures[0]!.title));
      assert.doesNotMatch(page, /Nog geheim/);
    }
  });
});

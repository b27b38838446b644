import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, describe, it } from 'node:test';
import { startApp, type TestApp } from '../../../../test/app.ts';
import { buildOrganisation, signInAs } from '../../../../test/builders/accounts.ts';
import { buildTown, documentIn, type Town } from '../../../../test/builders/drafts.ts';
import { buildProgramme } from '../../../../test/builders/guide.ts';
import { buildPlan } from '../../../../test/builders/plan.ts';
import { formOn } from '../../../../test/forms.ts';
import { fromRoot } from '../../../platform/root.ts';
import { event } from '../../../platform/tables.ts';
import type { PlanDocument } from '../../plans/index.ts';
import { loadGuides } from '../loading/loading.ts';

let test: TestApp;
before(async () => {
  test = await startApp();
  await loadGuides(test.db, test.clock);
});
after(() => test.close());

const examplePlan = async (guideEdition: string): Promise<PlanDocument> => ({
  ...documentIn(await readFile(fromRoot('docs', 'examples', 'plan-sound.yaml'), 'utf8'), 'yaml'),
  guideEdition,
});
const undoOn = (html: string) => /class="site-notice wide"[\s\S]*?action="([^"]+)"/.exec(html)![1]!;
const measureIn = ({ goals }: PlanDocument, id: string) =>
  goals.flatMap(({ measures }) => measures).find((one) => one.id === id);

/** What the example plan uses of edition 2, with two measures out of its examples, one of them adapted. */
async function prepare(): Promise<Town> {
  const town = await buildTown(test, await examplePlan('2'));
  const { editor, at } = town;
  const goal = (await town.draft()).document.goals[0]!.id;
  await editor.post(`${at}/handreiking/delen`, {
    deel: ['handel-en-horeca', 'kinderopvang', 'digitaal', 'vrijwilligers', 'toerisme'],
  });
  for (const [deel, voorbeeld] of [
    ['toerisme', 'toerisme-dichtbij'],
    ['vrijwilligers', 'tekeningen'],
  ]) {
    const taken = await editor.post(`${at}/handreiking/voorbeeld`, { deel: deel!, voorbeeld: voorbeeld!, doel: goal });
    assert.match(String(taken.headers.location), new RegExp(`/maatregel/M-${voorbeeld}$`));
  }
  return town;
}

describe('a plan beside its guide', () => {
  it('says on which edition it stands, and suggests sections without choosing them', async () => {
    const town = await buildTown(test, await examplePlan('2'));
    const page = await town.editor.get(`${town.at}/handreiking`);
    assert.equal(page.statusCode, 200);
    assert.ok(page.body.includes('Past bij uw doelstellingen'));
    assert.equal(formOn(page.body, 'delen')['deel'], undefined);
    assert.ok((await town.editor.get(town.at)).body.includes('editie 2 van de handreiking'));
    const carry = await town.editor.get(`${town.at}/handreiking/overzetten`);
    assert.ok(carry.body.includes('U hebt nog niet gezegd met welke onderdelen'));
    assert.equal((await town.viewer.get(`${town.at}/handreiking`)).statusCode, 403);
    assert.equal((await town.stranger.get(`${town.at}/handreiking`)).statusCode, 404);
  });

  it('names an edition, and can take that back', async () => {
    const document = await examplePlan('');
    delete document.guideEdition;
    const town = await buildTown(test, document);
    const named = await town.editor.post(`${town.at}/handreiking/editie`, { editie: '1' });
    assert.equal((await town.draft()).document.guideEdition, '1');
    await town.editor.post(undoOn((await town.editor.follow(named)).body));
    assert.equal((await town.draft()).document.guideEdition, undefined);
  });

  it('has no guide when its programme has none', async () => {
    const { programme: _, ...document } = buildPlan();
    const town = await buildTown(test, document);
    assert.ok((await town.editor.get(`${town.at}/handreiking`)).body.includes('Bij dit plan hoort geen handreiking'));
    assert.equal((await town.editor.get(`${town.at}/handreiking/overzetten`)).statusCode, 404);
  });
});

describe('carrying the example plan over from edition 2 to 3', () => {
  it('shows what it uses, applies what is chosen, is undone and done again to the letter', async () => {
    const town = await prepare();
    const { editor, at } = town;
    const before = (await town.draft()).document;
    assert.ok((await editor.get(at)).body.includes('nieuwere editie van de handreiking: editie 3'));
    const page = await editor.get(`${at}/handreiking/overzetten`);
    for (const words of ['Kinderopvang', 'gesplitst', 'Het voorbeeld staat niet meer in de handreiking']) {
      assert.ok(page.body.includes(words), words);
    }
    assert.ok(!page.body.includes('Mobiliteit, fiets'), 'what the plan does not use is not shown');
    const goal = before.goals[1]!.id;
    const form = formOn(page.body, 'overzetten');
    const choices = { ...form, 'nieuw.leegstand': goal, 'nieuw.kermissen-en-markten': before.goals[0]!.id };
    assert.ok(Object.hasOwn(form, 'nieuw.leegstand'));
    const done = await editor.post(`${at}/handreiking/overzetten`, choices);
    assert.equal(done.statusCode, 303);
    const carried = (await town.draft()).document;
    assert.equal(carried.guideEdition, '3');
    assert.equal(measureIn(carried, 'M-leegstand')!.status, 'planned');
    assert.deepEqual(
      measureIn(carried, 'M-tekeningen'),
      measureIn(before, 'M-tekeningen'),
      'a gone example takes nothing away',
    );
    const revision = (await town.draft()).revision;

    await editor.post(undoOn((await editor.follow(done)).body));
    assert.deepEqual((await town.draft()).document, before);
    const again = formOn((await editor.get(`${at}/handreiking/overzetten`)).body, 'overzetten');
    assert.deepEqual(again, form, 'what it uses is as it was');
    await editor.post(`${at}/handreiking/overzetten`, choices);
    assert.deepEqual((await town.draft()).document, carried);
    assert.equal((await town.draft()).revision, revision + 2, 'one revision each');

    const used = formOn((await editor.get(`${at}/handreiking`)).body, 'delen')['deel'] as string[];
    assert.deepEqual(
      used,
      ['handel-en-horeca', 'toerisme', 'e-inclusie', 'opvang', 'vrijwilligers', 'digitaal'].sort(byOrder(used)),
    );
    const late = await editor.post(`${at}/handreiking/overzetten`, choices);
    assert.equal(late.statusCode, 303, 'it stands on edition 3 already');
    assert.deepEqual((await town.draft()).document, carried);
  });
});

const byOrder = (order: readonly string[]) => (one: string, other: string) => order.indexOf(one) - order.indexOf(other);

describe('a new edition', () => {
  it('reaches the editors of plans that use what it changes, once, and overwrites nothing that was adapted', async () => {
    const organisation = await buildOrganisation(test, { kind: 'government' });
    await buildProgramme(test, { code: 'herstel', organisationId: organisation.id });
    const plan = { ...buildPlan(), programme: 'herstel', guideEdition: '2' };
    const [uses, usesOther] = [await buildTown(test, plan), await buildTown(test, plan)];
    await uses.editor.post(`${uses.at}/handreiking/delen`, { deel: 'winkels' });
    await uses.editor.post(`${uses.at}/handreiking/voorbeeld`, { deel: 'winkels', voorbeeld: 'terras', doel: 'D2' });
    await usesOther.editor.post(`${usesOther.at}/handreiking/delen`, { deel: 'horeca' });

    const publisher = await signInAs(test, { role: 'publisher', organisation });
    const work = '/handreiking/herstel/werk/editie/3';
    const path = `${work}/sectie/winkels/voorbeeld/terras`;
    await publisher.post(path, {
      ...formOn((await publisher.get(path)).body),
      title: 'Nog ruimere terrassen',
      kind: 'voucher',
    });
    const publication = formOn((await publisher.get(`${work}/publiceren`)).body, 'publiceren');
    assert.equal((await publisher.post(`${work}/publiceren`, publication)).statusCode, 303);

    const told = (await test.db.select().from(event)).filter(({ key }) => key.startsWith('carry:'));
    assert.deepEqual(
      told.map(({ key, addressees }) => [key, addressees]),
      [[`carry:${uses.planId}:3`, { organisations: [{ id: uses.organisationId, role: 'editor' }] }]],
    );

    const carry = `${uses.at}/handreiking/overzetten`;
    const seen = formOn((await uses.editor.get(carry)).body, 'overzetten');
    assert.equal(seen['maatregel.M-terras'], 'keep');
    const part = `${uses.at}/maatregel/M-terras`;
    await uses.editor.post(part, { ...formOn((await uses.editor.get(part)).body), title: 'Terrassen op ons plein' });
    const stale = await uses.editor.post(carry, { ...seen, 'maatregel.M-terras': 'all' });
    assert.equal(stale.statusCode, 409, 'the choice was about another text');
    assert.ok(stale.body.includes('U paste deze maatregel aan'));
    const chosen = { ...formOn(stale.body, 'overzetten'), 'maatregel.M-terras': 'kind' };
    assert.equal((await uses.editor.post(carry, chosen)).statusCode, 303);
    const measure = measureIn((await uses.draft()).document, 'M-terras')!;
    assert.deepEqual([measure.title, measure.kind], ['Terrassen op ons plein', 'voucher']);
  });
});

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { startApp, type TestApp, type Visitor } from '../../../../../test/app.ts';
import { buildOrganisation, signInAs } from '../../../../../test/builders/accounts.ts';
import { buildPlan } from '../../../../../test/builders/plan.ts';
import { formOn } from '../../../../../test/forms.ts';
import { createPlan } from '../../drafts.ts';
import { selectDraft } from '../../store.ts';
import { parts } from './index.ts';

let test: TestApp;
let editor: Visitor;
let outsider: Visitor;
let id: string;
const at = (path: string) => `/werkplek/plannen/${id}/${path}`;
const documentNow = async () => (await selectDraft(test.db, id))!.document;

before(async () => {
  test = await startApp();
  const organisation = await buildOrganisation(test, { name: 'Deelgem' });
  const signedIn = await signInAs(test, { role: 'editor', organisation });
  editor = signedIn;
  const { person } = signedIn;
  outsider = await signInAs(test, { role: 'editor' });
  const membership = { organisationId: organisation.id, organisationName: organisation.name, areaCode: null };
  const viewer = { personId: person.id, name: person.name, mail: person.mail, isAdministrator: false };
  const actor = { viewer: { ...viewer, memberships: [{ ...membership, role: 'editor' as const }] }, clock: test.clock };
  id = await createPlan(test.db, actor, { organisationId: organisation.id, document: buildPlan() });
});
after(() => test.close());

describe('the parts, as forms without script', () => {
  for (const language of ['', '/en']) {
    for (const part of parts) {
      const items = !part.hasItem
        ? ['']
        : part.slug === 'doelstelling' || part.slug === 'indicatoren'
          ? ['/D2']
          : ['/M2', '/M3'];
      it(`${language}/${part.slug}: opening and saving changes nothing`, async () => {
        const start = await documentNow();
        for (const item of items) {
          const page = await editor.get(language + at(`${part.slug}${item}`));
          assert.equal(page.statusCode, 200);
          const saved = await editor.post(language + at(`${part.slug}${item}`), formOn(page.body));
          assert.equal(saved.statusCode, 303, saved.body.slice(0, 2000));
        }
        assert.deepEqual(await documentNow(), start);
      });
    }
  }

  it('adds an empty row without saving or losing what was typed', async () => {
    const start = await documentNow();
    const page = await editor.get(at('partijen'));
    const typed = { ...formOn(page.body), 'stakeholders.3.name': 'Getypt', 'stakeholders.3.on': 'geen dag' };
    const more = formOn((await editor.post(at('partijen'), { ...typed, add: 'stakeholders' })).body);
    assert.equal(more['stakeholders.3.name'], 'Getypt');
    assert.equal(more['stakeholders.3.on'], 'geen dag');
    assert.equal(more['stakeholders.4.name'], '');
    assert.deepEqual(await documentNow(), start);
  });

  it('keeps every answer beside its error, and saves once it is mended', async () => {
    const form = formOn((await editor.get(at('partijen'))).body);
    const wrong = {
      ...form,
      'stakeholders.0.remove': 'yes',
      'stakeholders.7.name': 'Nieuw',
      'stakeholders.7.on': '31/2/2020',
    };
    const refused = await editor.post(at('partijen'), wrong);
    assert.equal(refused.statusCode, 422);
    assert.match(refused.body, /href="#veld-stakeholders-7-on"/);
    const mended = { ...formOn(refused.body), 'stakeholders.7.on': '28/2/2020' };
    assert.equal((await editor.post(at('partijen'), mended)).statusCode, 303);
    const { stakeholders } = await documentNow();
    assert.deepEqual(
      stakeholders?.map(({ name }) => name),
      ['Vakbond', 'Seniorenraad', 'Nieuw'],
    );
    assert.equal(stakeholders?.[2]?.on, '2020-02-28');
  });

  it('shows what goes together, to who may see the plan', async () => {
    const page = await editor.get(at('samenhang'));
    assert.equal(page.statusCode, 200);
    assert.match(page.body, /Levendige kernen/);
    assert.equal((await outsider.get(at('samenhang'))).statusCode, 404);
  });
});

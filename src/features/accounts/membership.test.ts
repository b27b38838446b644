import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { startApp } from '../../../test/app.ts';
import { buildOrganisation, signInAs } from '../../../test/builders/accounts.ts';
import { findMember } from './organisation-store.ts';
import { addToken, findTokenViewer } from './token-store.ts';

const app = await startApp();
after(() => app.close());

test('an administrator changes roles and takes people out', async () => {
  const organisation = await buildOrganisation(app);
  const boss = await signInAs(app, { role: 'administrator', organisation });
  const editor = await signInAs(app, { role: 'editor', organisation });
  const path = `/organisaties/${organisation.id}/leden/${editor.person.id}`;
  assert.match((await boss.get(path)).body, /value="editor"[^>]* checked/);
  assert.equal((await boss.post(path, { role: 'baas' })).statusCode, 422);
  assert.equal((await boss.post(path, { role: 'publisher' })).statusCode, 303);
  assert.equal((await findMember(app.db, organisation.id, editor.person.id))?.role, 'publisher');

  const expiresAt = new Date(Date.now() + 86_400_000);
  const { id: createdBy } = editor.person;
  const { secret } = await addToken(app.db, {
    organisationId: organisation.id,
    name: 'x',
    role: 'editor',
    createdBy,
    expiresAt,
  });
  assert.match((await boss.get(`${path}/verwijderen`)).body, /kan vanaf nu niet meer werken/);
  assert.equal((await boss.post(`${path}/verwijderen`)).statusCode, 303);
  assert.equal((await editor.get(`/organisaties/${organisation.id}`)).statusCode, 404);
  assert.equal(await findTokenViewer(app.db, secret, app.clock.now()), null);
  assert.equal((await boss.post(`${path}/verwijderen`)).statusCode, 404);
});

test('the last administrator stays, and a deactivated one does not count', async () => {
  const organisation = await buildOrganisation(app);
  const boss = await signInAs(app, { role: 'administrator', organisation });
  const other = await signInAs(app, { role: 'administrator', organisation });
  const platform = await signInAs(app, { role: 'platform' });
  await platform.post(`/beheer/mensen/${other.person.id}/deactiveren`);
  const path = `/organisaties/${organisation.id}/leden/${boss.person.id}`;
  for (const visitor of [boss, platform]) {
    for (const answer of [await visitor.post(path, { role: 'viewer' }), await visitor.post(`${path}/verwijderen`)]) {
      assert.equal(answer.statusCode, 422);
      assert.match(answer.body, /laatste beheerder/);
    }
  }
});

test('two administrators who take each other out at the same moment leave one', async () => {
  for (let round = 0; round < 5; round++) {
    const organisation = await buildOrganisation(app);
    const both = [
      await signInAs(app, { role: 'administrator', organisation }),
      await signInAs(app, { role: 'administrator', organisation }),
    ] as const;
    const base = `/organisaties/${organisation.id}/leden`;
    const answers = await Promise.all([
      both[0].post(`${base}/${both[1].person.id}/verwijderen`),
      both[1].post(`${base}/${both[0].person.id}`, { role: 'viewer' }),
    ]);
    const members = await Promise.all(both.map(({ person }) => findMember(app.db, organisation.id, person.id)));
    const left = members.filter((member) => member?.role === 'administrator').length;
    assert.equal(left, 1, answers.map(({ statusCode }) => statusCode).join());
  }
});

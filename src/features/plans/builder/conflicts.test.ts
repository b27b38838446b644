import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import fc from 'fast-check';
import { startApp, type TestApp } from '../../../../test/app.ts';
import { signInAs } from '../../../../test/builders/accounts.ts';
import { buildTown, type Town } from '../../../../test/builders/drafts.ts';
import { formOn } from '../../../../test/forms.ts';

let test: TestApp;
before(async () => {
  test = await startApp();
});
after(() => test.close());

const page = '/maatregel/M1';
const open = async (town: Town, path = page) => formOn((await town.editor.get(town.at + path)).body);
const measureIn = async (town: Town) => (await town.draft()).document.goals[0]!.measures[0]!;
const hidden = (html: string) => {
  const form = /<main[\s\S]*?<form[\s\S]*?<\/form>/.exec(html)![0];
  const inputs = form.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g);
  const fields: Record<string, string[]> = {};
  for (const [, name, value] of inputs) fields[name!] = [...(fields[name!] ?? []), value!];
  return fields;
};

describe('two people in one form', () => {
  it('both keep their change when they changed different fields', async () => {
    const town = await buildTown(test);
    const [one, two] = [await open(town), await open(town)];
    assert.equal((await town.editor.post(town.at + page, { ...one, title: 'Nieuwe titel' })).statusCode, 303);
    assert.equal((await town.publisher.post(town.at + page, { ...two, description: 'Nieuwe tekst' })).statusCode, 303);
    const { title, description } = await measureIn(town);
    assert.deepEqual([title, description], ['Nieuwe titel', 'Nieuwe tekst']);
  });

  it('are shown both versions of a field that both changed; nothing is saved before the choice', async () => {
    const town = await buildTown(test);
    const [one, two] = [await open(town), await open(town)];
    await town.editor.post(town.at + page, { ...one, title: 'Versie van de eerste' });
    const mine = { ...two, title: 'Versie van de tweede', description: 'Ook nog getypt' };
    const conflict = await town.publisher.post(town.at + page, mine);
    assert.equal(conflict.statusCode, 409);
    for (const text of ['eerste', 'tweede', town.editor.person.name]) assert.ok(conflict.body.includes(text), text);
    assert.doesNotMatch(conflict.body, /type="radio"[^>]*checked/);
    assert.equal((await measureIn(town)).title, 'Versie van de eerste');

    const carried = hidden(conflict.body);
    const undecided = await town.publisher.post(town.at + page, carried);
    assert.equal(undecided.statusCode, 422);
    assert.match(undecided.body, /Kies welke versie blijft/);

    const settled = await town.publisher.post(town.at + page, { ...carried, 'choice.title': 'mine' });
    assert.equal(settled.statusCode, 303);
    const { title, description } = await measureIn(town);
    assert.deepEqual([title, description], ['Versie van de tweede', 'Ook nog getypt']);
  });

  it('who chooses the other version keeps the rest of what was typed', async () => {
    const town = await buildTown(test);
    const [one, two] = [await open(town), await open(town)];
    await town.editor.post(town.at + page, { ...one, title: 'Van de eerste' });
    const typed = { ...two, title: 'Van de tweede', description: 'Blijft' };
    const carried = hidden((await town.publisher.post(town.at + page, typed)).body);
    await town.publisher.post(town.at + page, { ...carried, 'choice.title': 'theirs' });
    const { title, description } = await measureIn(town);
    assert.deepEqual([title, description], ['Van de eerste', 'Blijft']);
  });

  it('a third save between the conflict and the choice is a conflict again', async () => {
    const town = await buildTown(test);
    const [one, two] = [await open(town), await open(town)];
    await town.editor.post(town.at + page, { ...one, title: 'Eerste' });
    const carried = hidden((await town.publisher.post(town.at + page, { ...two, title: 'Tweede' })).body);
    await town.editor.post(town.at + page, { ...(await open(town)), title: 'Derde' });
    const again = await town.publisher.post(town.at + page, { ...carried, 'choice.title': 'mine' });
    assert.equal(again.statusCode, 409);
    assert.match(again.body, /Derde/);
    await town.publisher.post(town.at + page, { ...hidden(again.body), 'choice.title': 'mine' });
    assert.equal((await measureIn(town)).title, 'Tweede');
  });

  it('what was typed of something removed meanwhile is shown and can be put back', async () => {
    const town = await buildTown(test);
    const mine = { ...(await open(town)), title: 'Nog aan het werk' };
    await town.editor.post(`${town.at}/lijst/maatregelen/M1/verwijderen`);
    const gone = await town.publisher.post(town.at + page, mine);
    assert.equal(gone.statusCode, 409);
    assert.match(gone.body, /Nog aan het werk/);
    const back = await town.publisher.post(town.at + page, hidden(gone.body));
    assert.equal(back.statusCode, 303);
    const { id, title } = await measureIn(town);
    assert.deepEqual([id, title], ['M1', 'Nog aan het werk']);
  });

  it('a form without the revision it started from is refused', async () => {
    const town = await buildTown(test);
    const { basedOn: _, ...form } = await open(town);
    assert.equal((await town.editor.post(town.at + page, form)).statusCode, 400);
    assert.equal((await town.editor.post(town.at + page, { ...form, basedOn: '99' })).statusCode, 400);
  });
});

const edit = fc.record({
  who: fc.constantFrom('editor', 'publisher'),
  field: fc.constantFrom('title', 'description', 'horizon'),
  opens: fc.boolean(),
});

it('nobody loses an acknowledged change without being asked', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(edit, { minLength: 2, maxLength: 7 }), async (edits) => {
      const town = await buildTown(test);
      const start = await open(town);
      const forms = { editor: start, publisher: start };
      const known = { editor: {} as Record<string, string>, publisher: {} as Record<string, string> };
      const horizons = ['short', 'medium', 'long'];
      let saved: Record<string, string> = {};
      for (const [number, { who, field, opens }] of edits.entries()) {
        if (opens) {
          forms[who] = await open(town);
          known[who] = { ...saved };
        }
        const value = field === 'horizon' ? horizons[number % 3]! : `${who} ${number}`;
        const answer = await town[who].post(town.at + page, { ...forms[who], [field]: value });
        const others = saved[field] !== known[who][field];
        if (answer.statusCode === 303) {
          // Posting what the form showed is no change: what others saved stays.
          if (value === forms[who][field]) continue;
          // A field may only be written over by who has seen what was there (set back to it counts), or writes the same.
          const hasSeen = !others || saved[field] === forms[who][field];
          assert.ok(hasSeen || saved[field] === value, `${who} wrote over ${saved[field]}`);
          saved = { ...saved, [field]: value };
          forms[who] = await open(town);
          known[who] = { ...saved };
        } else {
          assert.equal(answer.statusCode, 409);
        }
        const now = (await measureIn(town)) as Record<string, unknown>;
        for (const [name, kept] of Object.entries(saved)) assert.equal(now[name], kept);
      }
    }),
    { numRuns: 15 },
  );
});

it('two saves at the same moment come one after the other', async () => {
  const town = await buildTown(test);
  const people = await Promise.all(
    Array.from({ length: 6 }, () => signInAs(test, { role: 'editor', organisation: { id: town.organisationId } })),
  );
  const forms = await Promise.all(people.map(() => open(town)));
  const answers = await Promise.all(
    people.map((who, number) => who.post(town.at + page, { ...forms[number], description: `Tekst ${number}` })),
  );
  const statuses = answers.map(({ statusCode }) => statusCode).sort();
  assert.deepEqual(statuses, [303, 409, 409, 409, 409, 409]);
  assert.equal((await town.draft()).revision, 2);
});

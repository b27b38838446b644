import {
  type Actor,
  addReference,
  checkReference,
  chooseSections,
  endReference,
} from '../../src/features/references/editing.ts';
import { findStandings, type ReferenceValues } from '../../src/features/references/store.ts';
import { sectionChoices } from '../../src/features/references/use-store.ts';
import type { TestApp } from '../app.ts';

export interface ReferenceWish extends Partial<ReferenceValues> {
  viewer: Actor['viewer'];
  /** Note of a check; without one nobody checked. */
  checked?: string;
  /** Keys of the sections that lean on it, in every edition that can be chosen from. */
  sections?: string[];
}

/** A rule in the register of a programme. Gives its id. */
export async function buildReference(
  { db, clock }: TestApp,
  programme: string,
  { viewer, checked, sections = [], ...values }: ReferenceWish,
): Promise<string> {
  const actor = { viewer, clock };
  const id = await addReference(db, actor, programme, {
    title: 'Ministerieel besluit over markten',
    owner: 'Federale regering',
    address: 'https://regels.example/markten',
    validFrom: null,
    validTo: null,
    note: '',
    checkEveryDays: 90,
    checkerId: null,
    checkedNow: false,
    ...values,
  });
  if (checked !== undefined) await checkReference(db, actor, id, { outcome: 'ok', note: checked });
  const choices = await sectionChoices(db, programme);
  const chosen = choices.filter(({ key }) => sections.includes(key)).map((section) => section.id);
  await chooseSections(db, actor, id, chosen);
  return id;
}

/** A rule with the same text in all that people may write: it ended, with a reason. */
export async function buildMarkedReference(
  test: TestApp,
  programme: string,
  { viewer, text, sections }: { viewer: Actor['viewer']; text: string; sections: string[] },
): Promise<string> {
  const { db, clock } = test;
  const address = `https://regels.example/?regel=${text}`;
  const texts = { title: text, owner: text, note: text, checked: text, address };
  const id = await buildReference(test, programme, { viewer, sections, ...texts });
  const [{ revision } = { revision: 1 }] = await findStandings(db, '2020-01-01', { id });
  const ending = { lastDay: '2020-06-30', reason: text, basedOn: revision };
  await endReference(db, { viewer, clock }, id, ending, async () => {});
  return id;
}

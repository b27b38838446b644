import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { planArbitrary } from '../../../../../test/builders/plan.ts';
import { readForm } from '../../../../platform/forms.ts';
import { checks } from '../../checks/table.ts';
import { type PlanDocument, planDocument } from '../../document/schema.ts';
import type { Part, Values } from '../part.ts';
import { collections, parts } from './index.ts';

const itemsOf = (part: Part, plan: PlanDocument): string[] => {
  if (!part.hasItem) return [''];
  const goals = plan.goals.map(({ id }) => id);
  return [...goals, ...plan.goals.flatMap(({ measures }) => measures.map(({ id }) => id))].filter(
    (id) => part.read(plan, id) !== undefined,
  );
};

const posted = (part: Part, plan: PlanDocument, item: string, values: Values): Values => {
  const result = readForm(part.shape(plan, item), part.answers(values), 'nl');
  assert.ok(result.ok, `${part.slug}: ${JSON.stringify(result)}`);
  return result.value;
};

for (const part of parts) {
  test(`${part.slug}: an untouched form changes nothing of the document`, () => {
    fc.assert(
      fc.property(planArbitrary, (plan) => {
        for (const item of itemsOf(part, plan)) {
          const values = part.read(plan, item)!;
          assert.deepEqual(posted(part, plan, item, values), values);
          assert.deepEqual(part.write(plan, item, posted(part, plan, item, values)), plan);
        }
      }),
      { numRuns: 60 },
    );
  });

  test(`${part.slug}: what a form says is what the document then says, and stays valid`, () => {
    fc.assert(
      fc.property(planArbitrary, planArbitrary, (plan, other) => {
        const [item] = itemsOf(part, plan);
        const [example] = itemsOf(part, other);
        if (item === undefined || example === undefined) return;
        const before = structuredClone(plan);
        const values = part.read(other, example)!;
        const written = part.write(plan, item, values);
        assert.deepEqual(plan, before);
        assert.deepEqual(part.read(written, item), values);
        assert.ok(planDocument.safeParse(written).success);
      }),
      { numRuns: 60 },
    );
  });
}

test('each check stands beside at least one part', () => {
  const placed = new Set(parts.flatMap((part) => part.checks));
  assert.deepEqual(
    checks.map(({ id }) => id).filter((id) => !placed.has(id)),
    [],
  );
});

test('no two parts have the same address or words, and each part with an item is of one list', () => {
  assert.equal(new Set(parts.map(({ slug }) => slug)).size, parts.length);
  assert.equal(new Set(parts.map(({ key }) => key)).size, parts.length);
  const withItem = parts.filter(({ hasItem }) => hasItem).map(({ slug }) => slug);
  assert.deepEqual(collections.flatMap((collection) => collection.parts).sort(), withItem.sort());
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { aCall } from '../../../../test/builders/calls.ts';
import { formats } from '../../../platform/formats.ts';
import { translator } from '../../../platform/i18n.ts';
import { type CallDocument, callDocument } from '../document/schema.ts';
import { changesBetween } from './version-changes.ts';

const words = {
  t: translator('nl'),
  language: 'nl' as const,
  formats: formats('nl'),
  nameOf: (code: string) => `Dorp ${code}`,
};
const call = aCall();
const [application, ...others] = call.steps;
const [question] = call.eligibility!;
const [criterion] = call.criteria!;
const [field] = application!.fields;
const target = { title: 'Palen', unit: 'paal', unitTitle: 'palen', number: '1', per: 200, by: 2030 };

/** For each part of a call, changes that a reader must be told of. */
const changed: Record<Exclude<keyof CallDocument, 'format'>, Partial<CallDocument>[]> = {
  title: [{ title: 'Anders' }],
  summary: [{ summary: 'Anders' }],
  description: [{ description: 'Anders' }],
  axis: [{ axis: 'climate' }],
  themes: [{ themes: ['climate'] }],
  measureKinds: [{ measureKinds: ['mobility'] }],
  envelope: [{ envelope: '1.00' }],
  timing: [{ timing: 'Straks' }],
  applicants: [
    { applicants: { kinds: ['region'], most: 2 } },
    { applicants: { ...call.applicants, areas: ['11002'] } },
    { applicants: { ...call.applicants, description: 'Steden' } },
    { applicants: { ...call.applicants, inhabitantsFrom: 20_000 } },
    { applicants: { ...call.applicants, most: 1 } },
  ],
  joint: [{ joint: { isAllowed: true, counts: 'lead' } }, { joint: { isAllowed: false } }],
  eligibility: [
    { eligibility: [{ ...question!, expected: 'no' }] },
    { eligibility: [{ ...question!, otherwise: 'Anders' }] },
  ],
  rule: [{ rule: { ...call.rule!, ownShare: '30' } }],
  ruleText: [{ ruleText: 'Anders' }],
  steps: [
    { steps: [{ ...application!, closes: '2030-01-01T00:00:00' }, ...others] },
    { steps: [{ ...application!, fields: [{ ...field!, isRequired: false }] }, ...others] },
    { steps: [{ ...application!, explanation: 'Anders' }, ...others] },
  ],
  criteria: [{ criteria: [{ ...criterion!, least: 6 }] }, { criteria: [{ ...criterion!, description: 'Anders' }] }],
  selection: [
    { selection: { ...call.selection!, leastScore: '60' } },
    { selection: { ...call.selection!, ties: ['lowest-request'] } },
    { selection: { ...call.selection!, isPartialAllowed: false } },
    { selection: { ...call.selection!, method: 'first-come' } },
  ],
  objectionDays: [{ objectionDays: 15 }],
  documents: [{ documents: [{ title: 'Reglement' }] }],
  contact: [{ contact: { mail: 'a@b.example' } }],
  target: [{ target }],
  sources: [{ sources: [{ title: 'Besluit' }] }],
  unverified: [{ unverified: ['Het uur'] }],
};

describe('what changed between two versions of a call', () => {
  it('is nothing between twice the same', () => assert.deepEqual(changesBetween(call, call, words), []));

  it('is told of every part that a call can have', () => {
    assert.deepEqual([...Object.keys(changed), 'format'].sort(), Object.keys(callDocument.shape).sort());
    for (const [part, values] of Object.entries(changed))
      for (const value of values)
        assert.equal(changesBetween(call, { ...call, ...value }, words).length, 1, `${part}: ${JSON.stringify(value)}`);
  });

  it('says who may apply and what is needed as the page of the call does', () => {
    const after = {
      ...call,
      applicants: { kinds: ['municipality' as const], areas: ['11002'], inhabitantsFrom: 20_000 },
    };
    const [change] = changesBetween(call, after, words);
    assert.deepEqual(
      [change!.title, change!.after],
      ['Wie mag aanvragen', 'gemeenten\nAlleen voor: Dorp 11002\nInwoners: vanaf 20.000'],
    );
  });
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { aCall } from '../../../../test/builders/calls.ts';
import { type Applicant, eligibility } from './eligibility.ts';

const someone: Applicant = {
  kind: 'municipality',
  areas: ['46030', '46013', 'VVR02'],
  country: 'BE',
  inhabitants: 25_000n,
  applications: 0,
};
const call = aCall({
  applicants: {
    kinds: ['municipality'],
    areas: ['VVR02'],
    country: 'BE',
    inhabitantsFrom: 10_000,
    inhabitantsBelow: 25_001,
    most: 1,
  },
});

const failing = (applicant: Partial<Applicant>, answers = {}) =>
  eligibility(call, { ...someone, ...applicant }, answers)
    .findings.filter(({ state }) => state === 'failed')
    .map(({ key }) => key);

describe('whether one may apply', () => {
  it('is open until the questions of the call are answered', () => {
    assert.equal(eligibility(call, someone, {}).verdict, 'unknown');
    assert.equal(eligibility(call, someone, { weg: 'yes' }).verdict, 'yes');
    assert.equal(eligibility(call, someone, { weg: 'no' }).verdict, 'no');
  });

  it('ends at a fact, whatever is answered', () => {
    assert.deepEqual(failing({ kind: 'association' }, { weg: 'yes' }), ['kind']);
    assert.deepEqual(failing({ areas: ['11002'] }), ['area']);
    assert.deepEqual(failing({ country: 'NL' }), ['country']);
    assert.deepEqual(failing({ applications: 1 }), ['most']);
  });

  it('counts inhabitants from the first number up to but not including the second', () => {
    assert.deepEqual(
      [9_999n, 10_000n, 25_000n, 25_001n].map((inhabitants) => failing({ inhabitants }).length),
      [1, 0, 0, 1],
    );
  });

  it('fails nobody on what is not known or not asked', () => {
    const unknown = { areas: [], country: null, inhabitants: null, applications: null };
    assert.deepEqual(failing(unknown), []);
    assert.equal(eligibility({ applicants: {} }, { ...someone, ...unknown }, {}).verdict, 'yes');
  });
});

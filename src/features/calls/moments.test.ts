import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { localOf, momentOf, stepState } from './moments.ts';

describe('a moment in Brussels', () => {
  it('is an hour before Greenwich in winter and two in summer', () => {
    assert.equal(momentOf('2022-01-15T12:00:00').toISOString(), '2022-01-15T11:00:00.000Z');
    assert.equal(momentOf('2022-09-26T12:00:00').toISOString(), '2022-09-26T10:00:00.000Z');
  });

  it('that comes twice is the first, and one that is leapt over is the hour after', () => {
    assert.equal(momentOf('2026-10-25T02:30:00').toISOString(), '2026-10-25T00:30:00.000Z');
    assert.equal(momentOf('2026-03-29T02:30:00').toISOString(), '2026-03-29T01:30:00.000Z');
    assert.equal(localOf(momentOf('2026-03-29T02:30:00')), '2026-03-29T03:30:00');
  });

  it('closes a step after its last second', () => {
    const step = { opens: '2022-08-01T00:00:00', closes: '2022-09-26T12:00:00' };
    assert.equal(stepState(step, new Date('2022-07-31T21:59:59.999Z')), 'upcoming');
    assert.equal(stepState(step, new Date('2022-07-31T22:00:00.000Z')), 'open');
    assert.equal(stepState(step, new Date('2022-09-26T10:00:00.999Z')), 'open');
    assert.equal(stepState(step, new Date('2022-09-26T10:00:01.000Z')), 'closed');
  });
});

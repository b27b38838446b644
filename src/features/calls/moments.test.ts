import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { CallStep } from './document/schema.ts';
import { callState, localOf, momentOf, stepNow, stepState } from './moments.ts';

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

describe('a call with a registration and a full application', () => {
  const step = (id: string, opens?: string, closes?: string, kind: CallStep['kind'] = 'application'): CallStep => ({
    ...{ id, kind, title: id, fields: [] },
    ...(opens && { opens: `${opens}T00:00:00` }),
    ...(closes && { closes: `${closes}T12:00:00` }),
  });
  const steps = [
    step('registration', '2026-03-01', '2026-03-31'),
    step('full', '2026-05-01', '2026-06-30'),
    step('report', '2026-01-01', '2030-01-01', 'progress-report'),
  ];
  const at = (day: string, asked = steps) => {
    const now = new Date(`${day}T10:00:00Z`);
    return [stepNow({ steps: asked }, now)?.id, callState({ steps: asked }, now)];
  };

  it('stands as the step that matters now: the open one, else the next, else the last', () => {
    assert.deepEqual(at('2026-02-01'), ['registration', 'upcoming']);
    assert.deepEqual(at('2026-03-31'), ['registration', 'open'], 'its last hour');
    assert.deepEqual(at('2026-04-01'), ['full', 'upcoming']);
    assert.deepEqual(at('2026-05-01'), ['full', 'open']);
    assert.deepEqual(at('2026-07-01'), ['full', 'closed']);
  });

  it('counts what closes first of two that are open, and waits for what has no dates yet', () => {
    const both = [step('long', '2026-01-01', '2026-12-31'), step('short', '2026-01-01', '2026-02-01')];
    assert.deepEqual(at('2026-01-15', both), ['short', 'open']);
    assert.deepEqual(at('2026-02-02', both), ['long', 'open']);
    const undated = [step('registration', '2026-03-01', '2026-03-31'), step('full')];
    assert.deepEqual(at('2026-03-15', undated), ['registration', 'open']);
    assert.deepEqual(at('2026-04-15', undated), ['full', 'undated']);
    assert.deepEqual(at('2026-01-01', []), [undefined, 'undated']);
  });
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Register } from '../areas/index.ts';
import { withPredecessors } from './applicants-rules.ts';

describe('what merged into a municipality', () => {
  it('is what went into it whole, however many mergers ago, and not what was split', () => {
    const on = (onDate: string, predecessorCode: string, successorCode: string) => ({
      ...{ onDate, predecessorCode, successorCode },
    });
    const successions = [
      on('2019-01-01', 'old', 'a'),
      on('2025-01-01', 'a', 'new'),
      on('2025-01-01', 'split', 'new'),
      on('2025-01-01', 'split', 'other'),
    ];
    const register = { successions } as unknown as Register;
    assert.deepEqual(withPredecessors(register, 'new', '2025-01-01').sort(), ['a', 'new', 'old']);
    assert.deepEqual(withPredecessors(register, 'new', '2024-12-31'), ['new']);
  });
});

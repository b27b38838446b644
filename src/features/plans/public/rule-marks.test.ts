import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { buildMeasure } from '../../../../test/builders/plan.ts';
import type { Standing } from '../../references/index.ts';
import type { Measure } from '../document/schema.ts';
import { ruleMarks } from './rule-marks.ts';

const day = '2020-07-01';
const rule = (id: string, state: Standing['state'], addressKey = 'a.example/wet') =>
  ({ id, title: `Wet ${id}`, state, addressKey, marks: [{ state, since: day }] }) as Standing;
const marks = (source: NonNullable<Measure['sources']>[number], rules: Standing[], status?: Measure['status']) =>
  ruleMarks(buildMeasure({ sources: [source], status }), rules, day).map((mark) => `${mark.title} ${mark.state}`);

describe('the marks at a measure', () => {
  const source = { title: 'Wet', url: 'https://www.a.example/wet/' };

  it('are those of the rules in the register that a reader must know of', () => {
    assert.deepEqual(marks(source, [rule('1', 'expired')]), ['Wet 1 expired']);
    assert.deepEqual(marks(source, [rule('1', 'changed')]), ['Wet 1 changed']);
    for (const state of ['valid', 'check-due', 'unreachable'] as const)
      assert.deepEqual(marks(source, [rule('1', state)]), []);
    assert.deepEqual(marks(source, [rule('1', 'expired', 'b.example/wet')]), []);
  });

  it('do not speak of an ended rule while another holds at the same address', () => {
    assert.deepEqual(marks(source, [rule('1', 'expired'), rule('2', 'valid')]), []);
    assert.deepEqual(marks(source, [rule('1', 'expired'), rule('2', 'expires-soon')]), ['Wet 2 expires-soon']);
  });

  it('heed the plan’s own last day only where the register knows nothing', () => {
    assert.deepEqual(marks({ ...source, validTo: '2020-06-30' }, []), ['Wet expired']);
    assert.deepEqual(marks({ ...source, validTo: day }, []), []);
    assert.deepEqual(marks({ ...source, validTo: '2020-06-30' }, [rule('1', 'valid')]), []);
  });

  it('leave what is over alone', () => {
    for (const status of ['done', 'stopped'] as const)
      assert.deepEqual(marks(source, [rule('1', 'expired')], status), []);
  });
});

import assert from 'node:assert/strict';
import { it } from 'node:test';
import { readForm } from '../../../platform/forms.ts';
import { translator } from '../../../platform/i18n.ts';
import { settlementShape } from './schema.ts';

it('settles an objection only by a form that says one thing: it cannot be settled again', () => {
  const shape = settlementShape(translator('nl'), '2021-04-02');
  const read = (body: Record<string, string>) => {
    const form = readForm(shape, { answer: 'Ja of neen.', ...body }, 'nl');
    return form.ok ? (form.value.award?.amount ?? form.value.isUpheld) : Object.keys(form.errors);
  };
  const decided = { amount: '50.000', body: 'De minister', decidedOn: '01/04/2021', confirmed: 'yes' };
  assert.equal(read({ isUpheld: 'no' }), false);
  assert.equal(read({ isUpheld: 'yes' }), true);
  assert.equal(read({ isUpheld: 'yes', ...decided }), '50000.00');
  assert.deepEqual(read({ isUpheld: 'no', ...decided }), ['amount']);
  assert.deepEqual(read({ isUpheld: 'yes', ...decided, amount: '' }), ['amount']);
  assert.deepEqual(read({ isUpheld: 'yes', ...decided, confirmed: '' }), ['confirmed']);
});

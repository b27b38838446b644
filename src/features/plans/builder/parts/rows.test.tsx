import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Answers, readForm } from '../../../../platform/forms.ts';
import { render } from '../../../../ui/testing.tsx';
import { shapeOf } from './define.ts';
import { day } from './numbers.ts';
import { RowsControl } from './RowsControl.tsx';
import { drawnRows, mostRows, rowNumbers, rows } from './rows.ts';
import { line } from './texts.ts';

const columns = { name: line(), on: day() };
const shape = shapeOf({ fields: { parties: rows(columns) } });
const read = (answers: Answers) => readForm(shape, answers, 'nl');
const draw = (answers: Answers, errors = {}) =>
  render(<RowsControl {...{ columns, answers, errors }} name="parties" words="builder.row" label="Partijen" />);

describe('rows of a form', () => {
  it('are read in the order of their numbers, gaps and all', () => {
    const answers = { 'parties.10.name': 'tien', 'parties.2.name': 'twee', 'parties.2.on': '8/6/2020' };
    assert.deepEqual(read(answers), {
      ok: true,
      value: { parties: [{ name: 'twee', on: '2020-06-08' }, { name: 'tien' }] },
    });
  });

  it('are dropped when they are empty or removed, wrong or not', () => {
    const answers = {
      'parties.0.name': ' ',
      'parties.0.on': '',
      'parties.1.name': 'weg',
      'parties.1.on': 'geen dag',
      'parties.1.remove': 'yes',
      'parties.2.name': 'blijft',
    };
    assert.deepEqual(read(answers), { ok: true, value: { parties: [{ name: 'blijft' }] } });
    assert.deepEqual(read({ 'parties.0.name': '' }), { ok: true, value: {} });
  });

  it('name what is wrong by the number that the row has in the form', () => {
    const result = read({ 'parties.0.name': '', 'parties.4.name': 'vier', 'parties.4.on': '31/02/2020' });
    assert.deepEqual(result, {
      ok: false,
      errors: { 'parties.4.on': 'Schrijf een dag die bestaat, bijvoorbeeld 29/06/2020.' },
    });
  });

  it('keep what was typed and its error in the same row', () => {
    const html = draw({ 'parties.4.on': '31/02/2020' }, { 'parties.4.on': 'Zo niet' });
    assert.match(html, /Zo niet<\/div>.*value="31\/02\/2020"/);
  });

  it('end with one empty row, and one more each time that is asked', () => {
    assert.deepEqual(drawnRows({}, 'parties'), [0]);
    assert.deepEqual(drawnRows({ 'parties.0.name': 'A' }, 'parties'), [0, 1]);
    assert.deepEqual(drawnRows({ 'parties.0.name': 'A', 'parties.1.name': '' }, 'parties'), [0, 1]);
    const asked = { 'parties.0.name': 'A', 'parties.1.name': '', add: 'parties' };
    assert.deepEqual(drawnRows(asked, 'parties'), [0, 1, 2]);
    assert.deepEqual(drawnRows({ ...asked, add: 'other' }, 'parties'), [0, 1]);
  });

  it('are not made up from names that only look like theirs', () => {
    const names = ['parties', 'parties.', 'parties.x.name', 'parties.01.name', 'parties.-1.name', 'parties.1e3.name'];
    const answers = Object.fromEntries([...names, 'other.3.name', 'parties.9999999.name'].map((name) => [name, 'x']));
    assert.deepEqual(rowNumbers(answers, 'parties'), []);
  });

  it('are refused when there are more than anyone has', () => {
    const many = Object.fromEntries(Array.from({ length: mostRows + 1 }, (_, row) => [`parties.${row}.name`, 'x']));
    const result = read(many);
    assert.equal(result.ok, false);
    assert.match(draw({}, result.ok ? {} : result.errors), /hoogstens 500/);
  });

  it('leave rows that were not changed as they were stored, to the letter', () => {
    const stored = [{ name: ' A\r\n', extra: 1 }, { name: 'B' }, {}];
    const { give } = rows(columns);
    assert.deepEqual(give?.([{ name: 'C' }, { name: 'A' }], stored), [{ name: 'C' }, stored[0]]);
    assert.equal(give?.(undefined, stored), undefined);
  });
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { fieldsIn } from '../../../../../test/forms.ts';
import { translator } from '../../../../platform/i18n.ts';
import { render } from '../../../../ui/testing.tsx';
import { type FieldKind, fieldKinds } from '../../document/codes.ts';
import type { FormField } from '../../document/form.ts';
import { answerProblems, problemErrors, soundAnswers } from './problems.ts';
import { readAnswers } from './read.ts';
import { StepFields } from './StepFields.tsx';
import { readIban, readNumber } from './typed.ts';
import { answerWords } from './words.ts';

const field = (kind: FieldKind, values: Partial<FormField> = {}): FormField => ({
  id: kind,
  kind,
  label: `Vraag ${kind}`,
  isRequired: true,
  ...(kind === 'choice' || kind === 'choices' ? { choices: [{ code: 'a', label: 'Eerste' }] } : {}),
  ...values,
});
const all = fieldKinds.map((kind) => field(kind));

const anything = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.stringMatching(/^[-0-9.,/ €BEx]{0,16}$/),
  fc.constantFrom('1.234,56', '99999999999999.00', '2020-13-45', '-5', '0012,5', 'be68 5390 0754 7034', '1,234'),
);

describe('the form of a step', () => {
  it('reads amounts as people type them, exactly', () => {
    const posted = {
      'a.money': '€ 1.234,56',
      'a.number': '12,50',
      'a.date': '31/3/2027',
      'a.iban': 'be68 5390 0754 7034',
      'a.costs.7.description': ' Verf ',
      'a.costs.7.year': '2027',
      'a.costs.7.amount': '9007199254740.93',
      'a.costs.9.amount': '',
    };
    assert.deepEqual(readAnswers(all, posted), {
      money: '1234.56',
      number: '12.5',
      date: '2027-03-31',
      iban: 'BE68539007547034',
      costs: [{ description: 'Verf', year: 2027, amount: '9007199254740.93' }],
    });
  });

  it('keeps whatever was typed, however wrong, when it is shown and saved again', () => {
    const cells = fc.record({ description: anything, year: anything, amount: anything });
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom(...fieldKinds), anything),
        fc.array(cells, { maxLength: 3 }),
        (texts, rows) => {
          const posted = Object.fromEntries([
            ...Object.entries(texts).map(([kind, text]) => [`a.${kind}`, text]),
            ...rows.flatMap((row, at) =>
              Object.entries(row).map(([column, text]) => [`a.costs.${at}.${column}`, text]),
            ),
          ]);
          const fields = all.filter(({ kind }) => !['choice', 'choices', 'yes-no'].includes(kind));
          const answers = readAnswers(fields, posted);
          const shown = render(<StepFields fields={fields} answers={answers} />);
          assert.deepEqual(readAnswers(fields, fieldsIn(shown)), answers);
          answerProblems(fields, answers, []);
          for (const value of Object.values(soundAnswers(fields, answers)))
            assert.ok(!JSON.stringify(value).includes('"typed"'));
        },
      ),
      { numRuns: 150 },
    );
  });

  it('names what is wrong at the field or the cell, and only misses what is not there', () => {
    const answers = readAnswers(all, {
      'a.money': 'veel',
      'a.number': '2,5',
      'a.iban': 'BE68 5390 0754 7035',
      'a.choice': 'z',
      'a.funding.0.source': 'Provincie',
      'a.costs.0.amount': 'duizend',
      'a.costs.0.year': '20x1',
    });
    const fields = all.map((one) => (one.kind === 'number' ? { ...one, unit: 'routes' } : one));
    const problems = answerProblems(fields, answers, [{ field: 'file' }], { costTypes: ['werken'] });
    const keys = Object.fromEntries(problems.filter(({ isMissing }) => !isMissing).map(({ name, key }) => [name, key]));
    assert.deepEqual(keys, {
      'a.number': 'whole',
      'a.money': 'money',
      'a.costs.0.year': 'year',
      'a.costs.0.amount': 'rowMoney',
      'a.choice': 'choice',
      'a.iban': 'iban',
    });
    const missing = problems.filter(({ isMissing }) => isMissing).map(({ name }) => name);
    assert.deepEqual(missing, [
      'a.text',
      'a.long-text',
      'a.costs.0.description',
      'a.costs.0.type',
      'a.funding.0.amount',
      'a.choices',
      'a.yes-no',
      'a.date',
      'a.area',
      'a.measure',
    ]);
    const errors = problemErrors(problems, translator('nl'));
    assert.equal(
      errors['a.costs.0.amount'],
      'Typ in rij 1 van “Vraag costs” een bedrag in euro, zoals 1.200 of 1200,50.',
    );
    const html = render(<StepFields {...{ fields, answers, errors }} />);
    for (const text of ['veel', 'duizend', '20x1', 'BE68 5390 0754 7035'])
      assert.ok(html.includes(`value="${text}"`), text);
    assert.match(html, /id="veld-a-costs-0-amount-fout"/);
  });

  it('tells costs of another type apart, by the name of the type', () => {
    const costs = (type: string) => [{ description: 'Weg', type, year: 2027, amount: '10.00' }];
    const options = { costTypes: [{ value: 'werken', label: 'Werken' }] };
    const words = (type: string) =>
      answerWords(field('costs'), costs(type), { t: translator('nl'), language: 'nl', options }).replace(/\s/g, ' ');
    assert.deepEqual(['werken', 'studie'].map(words), ['Weg, Werken, 2027, € 10', 'Weg, studie, 2027, € 10']);
  });

  it('takes a field that is called as what every object has', () => {
    const fields = [field('text', { id: 'constructor' })];
    assert.deepEqual(readAnswers(fields, {}), {});
    assert.equal(answerProblems(fields, {}, []).length, 1);
  });

  it('takes the id of a measure that left its plan, and no whole book', () => {
    const keysFor = (measure: string) => answerProblems([field('measure')], { measure }, []).map(({ key }) => key);
    assert.deepEqual(['plan/M1', 'x'.repeat(100_000)].map(keysFor), [[], ['choice']]);
  });

  it('compares a number with its bounds exactly', () => {
    const bounded = [field('number', { least: '0.1', most: '12.34567891' })];
    const keysFor = (number: string) => answerProblems(bounded, { number }, []).map(({ key }) => key);
    assert.deepEqual(['0.09999999', '0.1', '12.34567891', '12.34567892'].map(keysFor), [['least'], [], [], ['most']]);
  });

  it('knows numbers that may be two, and account numbers with a wrong digit', () => {
    assert.deepEqual(['1.234', '1,234', '0,125', '1234,567', '1.2.3', '1.234,5'].map(readNumber), [
      '1234',
      null,
      '0.125',
      '1234.567',
      null,
      '1234.5',
    ]);
    assert.equal(readIban('NL91 ABNA 0417 1643 00'), 'NL91ABNA0417164300');
    assert.equal(readIban('BE68 5390 0754 703'), null);
  });
});

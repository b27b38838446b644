import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildMeasure, buildPlan } from '../../../../test/builders/plan.ts';
import { type Language, translator } from '../../../platform/i18n.ts';
import { problemMessage } from './problem.ts';
import { type ReadOptions, readPlanDocument } from './read.ts';
import { writeJson, writeYaml } from './write.ts';

const said = (text: string, options: ReadOptions & { language?: Language } = {}): string[] => {
  const result = readPlanDocument(text, options);
  return result.ok
    ? []
    : result.problems.map((problem) => problemMessage(problem, translator(options.language ?? 'en')));
};

const plan = buildPlan({
  area: 'AREA',
  invoicePaymentDays: 4321,
  finance: [{ year: 2987, availableResult: '987654.00' }],
  goals: [
    {
      id: 'D1',
      pillar: 'care',
      title: 'Zorg',
      sdgs: [17],
      measures: [buildMeasure({ id: 'MM', borrowedFrom: { adapted: true } })],
    },
  ],
});
const texts = { yaml: writeYaml(plan), json: writeJson(plan) };
const withIn = (format: 'yaml' | 'json', [from, to]: readonly [RegExp, string]) => {
  assert.match(texts[format], from);
  return texts[format].replace(from, to);
};

test('advice repeats what the file says, not what it was read as', () => {
  const area = /(?<=\barea"?: )"?AREA"?/;
  const amount = /"987654.00"/;
  for (const [from, to, message] of [
    [area, '01234', 'This should be text. Put 01234 between quotes.'],
    [area, '1.50', 'This should be text. Put 1.50 between quotes.'],
    [area, '&code 0x1F # here', 'This should be text. Put 0x1F between quotes.'],
    [area, 'True', 'This should be text. Put True between quotes.'],
    [amount, '120000.00', 'This should be text. Put 120000.00 between quotes.'],
    [
      amount,
      '120000',
      '“120000” is not an amount. Write between quotes euro with a point and two digits after it, such as "120000.00".',
    ],
    [/(?<=sdgs: \[ )17/, '0x12', '0x12 is not a sustainable development goal. Choose a number from 1 to 17.'],
  ] as const) {
    assert.deepEqual(said(withIn('yaml', [from, to])), [message], to);
  }
  for (const [from, to, message] of [
    [area, '1.50', 'This should be text. Put 1.50 between quotes.'],
    [amount, '120000.00', 'This should be text. Put 120000.00 between quotes.'],
    [amount, '99999999999999.99', '“99999999999999.99” is too long: an amount has at most 13 digits before the point.'],
  ] as const) {
    assert.deepEqual(said(withIn('json', [from, to]), { format: 'json' }), [message], to);
  }
});

test('advice about an alias repeats what it stands for', () => {
  const text = withIn('yaml', [/area: AREA/, 'area: &code 012']).replace(/id: MM/, 'id: *code');
  assert.deepEqual(said(text), Array(2).fill('This should be text. Put 012 between quotes.'));
});

test('a number between quotes is not denied to be one', () => {
  for (const [from, to, message] of [
    [/\b17\b/, '"8"', 'This should be a whole number. Write 8 without quotes.'],
    [/\b17\b/, '"08"', 'This should be a whole number. Write 8 without quotes.'],
    [/\b17\b/, '"acht"', 'acht is not a sustainable development goal. Choose a number from 1 to 17.'],
    [/\b4321\b/, '"21"', 'This should be a number. Write 21 without quotes.'],
    [/\b4321\b/, '"21.5"', 'This should be a number. Write 21.5 without quotes.'],
    [/\b4321\b/, '"-21"', 'This should be a number, not "-21".'],
    [/\b2987\b/, '"2020"', 'This should be a whole number. Write 2020 without quotes.'],
    [/\btrue\b/, '"true"', 'This should be true or false. Write true without quotes.'],
    [/\btrue\b/, '"ja"', 'This should be true or false, not "ja".'],
    [
      /987654.00/,
      '99999999999999.99',
      '“99999999999999.99” is too long: an amount has at most 13 digits before the point.',
    ],
  ] as const) {
    for (const format of ['yaml', 'json'] as const) {
      assert.deepEqual(said(withIn(format, [from, to]), { format }), [message], `${format} ${to}`);
    }
  }
  assert.deepEqual(said(withIn('yaml', [/987654.00/, '9999999999999.99'])), []);
});

test('JSON that ends too soon is said to, wherever it was cut', () => {
  const json = texts.json.trimEnd();
  for (let length = 1; length < json.length; length += 1) {
    const [message] = said(json.slice(0, length), { format: 'json' });
    assert.match(message!, /^The file stops too early/, json.slice(Math.max(0, length - 20), length));
  }
  for (const text of ['[1.', '[1e', '[-', '["\\', '["\\u00', '["a\n', '{"a": tru', '{"a": "b\\"']) {
    assert.match(said(text, { format: 'json' })[0]!, /^The file stops too early/, text);
  }
});

test('JSON with something wrong in it does not stop too early', () => {
  for (const [text, rest] of [
    ['{} t', 't'],
    ['{} "a', '"a'],
    ['{}}', '}'],
    ['[1.]', '.]'],
    ['["a\nb"]', '"a'],
    ['["\\q"]', '"\\q"]'],
    ['[1]\u00a0', '…'],
    ['[x', 'x'],
  ] as const) {
    assert.deepEqual(said(text, { format: 'json' }), [`This is not valid JSON: ${rest}`]);
  }
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readFigure, readFigures, textOf } from './read.ts';

const key = [
  { indicator: 'inhabitants', weight: '4' },
  { indicator: 'open-ruimte', title: 'Open ruimte', weight: '1' },
];
const standingOf = (code: string) =>
  code === '11001' ? ['Beveren (46030)'] : /^4\d{4}$/.test(code) ? ('municipality' as const) : null;
const read = (text: string) => readFigures(text, { key, standingOf });
const figures = { 44021: { 'open-ruimte': '1234.5' }, 46030: { 'open-ruimte': '0' } };

describe('figures from a file', () => {
  it('come with semicolons, tabs or commas, with or without names and inhabitants', () => {
    for (const text of [
      'code;gemeente;Open ruimte\r\n44021;Gent;1.234,50\r\n46030;Beveren;0\r\n',
      '\ufeff\nNIS-code\topen-ruimte\n44021\t1234,5\n46030\t0\n\n',
      'code,open-ruimte,naam\n44021,1234.500,"Gent, stad"\n46030,0.0,Beveren',
    ])
      assert.deepEqual(read(text), { ok: true, figures }, text);
    assert.deepEqual(read('code;inwoners;open-ruimte\n44021;262.219;3').ok, false);
    assert.deepEqual(read('code;inwoners;open-ruimte\n44021;262219;3'), {
      ok: true,
      figures: { 44021: { inhabitants: '262219', 'open-ruimte': '3' } },
    });
  });

  it('are refused with every mistake at its line and column', () => {
    const text = [
      'code;open-ruimte;armoede',
      '44021;veel;1',
      '11001;3;1',
      '99999;;1',
      '',
      '44021;12.345;1',
      ';-1;1',
      '46030;1;1;extra',
      '46031;0,123456789;1',
    ];
    const result = read(text.join('\n'));
    assert.deepEqual(result.ok === false && result.problems.map(({ line, column, key }) => [line, column, key]), [
      [1, 3, 'columnUnknown'],
      [2, 2, 'number'],
      [3, 1, 'merged'],
      [4, 1, 'area'],
      [4, 2, 'empty'],
      [6, 1, 'twice'],
      [6, 2, 'twoWays'],
      [7, 1, 'noCode'],
      [7, 2, 'number'],
      [8, 4, 'extra'],
      [9, 2, 'long'],
    ]);
    assert.ok(result.ok === false && result.problems[2]!.values['into'] === 'Beveren (46030)');
  });

  it('need a header with every figure of the key once, and lines below it', () => {
    const keyOf = (text: string) => {
      const result = read(text);
      return result.ok ? [] : result.problems.map((problem) => [problem.line, problem.column, problem.key]);
    };
    assert.deepEqual(keyOf(''), [[1, 1, 'nothing']]);
    assert.deepEqual(keyOf('code;open-ruimte\n;\n'), [[1, 1, 'nothing']]);
    assert.deepEqual(keyOf('code;gemeente\n44021;Gent'), [[1, 3, 'columnMissing']]);
    assert.deepEqual(keyOf('code;open-ruimte;Open ruimte\n44021;1;2'), [[1, 3, 'columnTwice']]);
    assert.deepEqual(keyOf('code;open-ruimte\n44021;"1\n46030;2'), [[3, 1, 'unreadable']]);
    const many = Array.from({ length: 601 }, (_, index) => `4${String(index).padStart(4, '0')};1`).join('\n');
    assert.deepEqual(keyOf(`code;open-ruimte\n${many}`), [[1, 1, 'tooMany']]);
  });

  it('go to the indicator that the column names, before one that is titled so', () => {
    const swapped = [
      { indicator: 'inhabitants', weight: '1' },
      { indicator: 'armoede', title: 'Open ruimte', weight: '1' },
      { indicator: 'open-ruimte', title: 'Armoede', weight: '1' },
      { indicator: 'inwoners', title: 'Inwoners in 2030', weight: '1' },
    ];
    assert.deepEqual(readFigures('code;armoede;open-ruimte;inwoners\n44021;1;2;3', { key: swapped, standingOf }), {
      ok: true,
      figures: { 44021: { armoede: '1', 'open-ruimte': '2', inwoners: '3' } },
    });
  });

  it('reads a number in one way only', () => {
    assert.deepEqual(readFigure('1,2340', false), { figure: '1.234' });
    assert.deepEqual(readFigure('12.345', false), { problem: 'twoWays' });
    assert.deepEqual(readFigure('12.345', true), { figure: '12.345' });
    assert.deepEqual(readFigure('12,345', true), { problem: 'twoWays' });
    assert.deepEqual(readFigure('1.234.567', false), { figure: '1234567' });
    assert.deepEqual(readFigure('0.125', false), { figure: '0.125' });
    for (const wrong of ['1e3', '-1', '+1', '1,2,3', '٣', 'NaN'])
      assert.ok('problem' in readFigure(wrong, false), wrong);
  });

  it('reads what older spreadsheets write', () => {
    assert.equal(textOf(Uint8Array.from([0x4c, 0x69, 0xe8, 0x67, 0x65])), 'Liège');
  });
});

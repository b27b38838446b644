import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { readPlanDocument } from '../document/read.ts';
import type { Published } from '../public/published.ts';
import { Printer } from './printer.ts';

const printer = new Printer();
after(() => printer.close());

const hostile = '#panic("out") $x^2$ *ster* @ref <label> \\ ] } 漢字 😀 \u200b\u202e';

function published(id: string, isExample = false): Published {
  const result = readPlanDocument(
    JSON.stringify({
      format: 'lokale-relance/plan/1',
      area: '12025',
      title: `Plan ${hostile}`,
      period: { start: '2020-06', end: '2025-12' },
      vision: `# Kop ${hostile}\n\n### Diep\n\n${'> '.repeat(90)}diep\n\n[slecht](javascript:alert(1)) \`#eval("1")\`\n\n| a | b |\n|--|--|\n| 1 | ${hostile} |`,
      goals: [
        {
          id: 'D1',
          pillar: 'economy',
          title: hostile,
          measures: [
            {
              id: 'M1',
              title: hostile,
              description: hostile,
              kind: 'support',
              budget: [{ year: 2020, amount: '5.00' }],
            },
          ],
        },
      ],
    }),
    { format: 'json' },
  );
  assert.ok(result.ok, JSON.stringify(result));
  return {
    id,
    planId: 'p',
    slug: 'plan',
    number: 1,
    document: result.plan,
    areaCode: '12025',
    areaName: hostile,
    publishedAt: new Date('2020-07-01T10:00:00Z'),
    decision: { date: '2020-06-29', body: 'gemeenteraad', reference: hostile },
    organisationName: hostile,
    isExample,
    withdrawal: null,
  };
}

test('a publication is printed as tagged PDF/UA-1 with title and language, whatever people wrote', async () => {
  const pdf = await printer.print(published('one'), 'nl');
  const text = pdf.toString('latin1');
  assert.match(text, /^%PDF-1\.7/);
  assert.match(text, /<pdfuaid:part>1<\/pdfuaid:part>/);
  assert.match(text, /\/MarkInfo\s*<<[^>]*\/Marked true/);
  assert.match(text, /\/StructTreeRoot/);
  assert.match(text, /\/Lang\s*\(nl-BE\)/);
  assert.match(text, /<dc:language><rdf:Bag><rdf:li>nl-BE/);
  assert.match(text, /<dc:title>.*#panic\(&quot;out&quot;\)|<dc:title>.*#panic\("out"\)/);
  assert.doesNotMatch(text, /javascript:/);
});

test('tables have header cells and there are bookmarks', async () => {
  const text = (await printer.print(published('one'), 'nl')).toString('latin1');
  assert.match(text, /\/S\s*\/TH/);
  assert.match(text, /\/Outlines/);
});

test('the same publication is printed once, also when many ask at the same time', async () => {
  const [one, other] = await Promise.all([
    printer.print(published('two'), 'nl'),
    printer.print(published('two'), 'nl'),
  ]);
  assert.equal(one, other);
  assert.equal(await printer.print(published('two'), 'nl'), one);
});

test('too many at a time are refused', async () => {
  const all = Array.from({ length: 14 }, (_, index) => printer.print(published(`many-${index}`), 'nl'));
  const results = await Promise.allSettled(all);
  assert.equal(results.filter((result) => result.status === 'rejected').length, 4);
});

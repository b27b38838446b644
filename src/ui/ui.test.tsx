import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { languages } from '../platform/i18n.ts';
import { exampleGroups } from './examples.ts';
import {
  Alert,
  BarChart,
  Card,
  Cartogram,
  DataTable,
  DescriptionList,
  ErrorSummary,
  Findings,
  Layout,
  Markdown,
  MatrixTable,
  PillarTag,
  RadioGroup,
  Select,
  TaskList,
  TextArea,
  TextField,
} from './index.ts';
import { fakePage, render } from './testing.tsx';

const all = (html: string, pattern: RegExp) => [...html.matchAll(pattern)].map((match) => match[1] ?? '');
const idsIn = (html: string) => all(html, /\sid="([^"]*)"/g);

function check(html: string): void {
  const ids = idsIn(html);
  assert.deepEqual(ids, [...new Set(ids)], 'ids are unique');
  const asked = [...all(html, /\sfor="([^"]*)"/g), ...all(html, /aria-(?:describedby|labelledby)="([^"]*)"/g)];
  for (const id of asked.flatMap((list) => list.split(' ')))
    assert.ok(ids.includes(id), `${id} is pointed at but absent`);
  assert.doesNotMatch(html, /<[^>]*\sstyle=/, 'no inline style');
  assert.doesNotMatch(html, /<script(?! type="module" src="\/assets\/)/, 'no inline script');
  assert.doesNotMatch(html, /\son\w+="/, 'no inline handler');
  assert.doesNotMatch(html, />ui\.[a-z]/, 'no key without words');
  for (const control of all(html, /(<(?:input|select|textarea)\b[^>]*>)/g)) {
    const id = /\sid="([^"]*)"/.exec(control)?.[1];
    const hasName =
      control.includes('aria-label=') || html.includes(`for="${id}"`) || control.includes('type="hidden"');
    assert.ok(hasName, `${control} has no label`);
  }
}

describe('every example', () => {
  for (const language of languages) {
    for (const [group, examples] of Object.entries(exampleGroups)) {
      for (const example of examples) {
        it(`${group}: ${example.name} (${language})`, () => check(render(example.render(), fakePage({}, language))));
      }
    }
  }
});

const evil = `"><script>alert(1)</script><img src=x onerror="alert(1)">`;

describe('hostile text', () => {
  const errors = { [evil]: evil };
  const chart = {
    title: evil,
    description: evil,
    labelHeader: evil,
    labels: [evil],
    series: [{ name: evil, values: [1] }],
    format: () => evil,
    source: evil,
  };
  const views = {
    Alert: <Alert title={evil}>{evil}</Alert>,
    BarChart: <BarChart {...chart} />,
    Card: <Card title={evil} href={evil} kicker={evil} />,
    Cartogram: (
      <Cartogram
        title={evil}
        places={[{ code: evil, label: evil, value: evil, href: '/x', x: 0, y: 0, r: 1 }]}
        legend={[{ label: evil }]}
        columns={[]}
      />
    ),
    DataTable: (
      <DataTable
        caption={evil}
        columns={[{ key: 'a', header: evil, cell: (row: string) => row, footer: evil }]}
        rows={[evil]}
      />
    ),
    DescriptionList: <DescriptionList items={[{ term: evil, details: evil }]} />,
    ErrorSummary: <ErrorSummary errors={errors} title={evil} />,
    Findings: <Findings findings={[{ severity: 'error', message: evil, why: evil, fix: evil, source: evil }]} />,
    Markdown: <Markdown text={evil} />,
    MatrixTable: (
      <MatrixTable
        caption={evil}
        corner={evil}
        columns={[{ key: 'a', label: evil }]}
        rows={[{ key: 'b', label: evil, cells: { a: { text: evil, short: evil } } }]}
      />
    ),
    RadioGroup: <RadioGroup name={evil} label={evil} errors={errors} choices={[{ value: evil, label: evil }]} />,
    Select: <Select name={evil} label={evil} options={[{ value: evil, label: evil, group: evil }]} />,
    TaskList: <TaskList sections={[{ title: evil, items: [{ title: evil, status: { tone: 'ok', label: evil } }] }]} />,
    TextArea: <TextArea name={evil} label={evil} value={`</textarea>${evil}`} errors={errors} />,
    TextField: <TextField name={evil} label={evil} value={evil} hint={evil} errors={errors} />,
    Layout: <Layout title={evil} lead={evil} breadcrumbs={[{ href: '/', label: evil }]} />,
  };
  for (const [name, view] of Object.entries(views)) {
    it(`stays text in ${name}`, () => {
      const html = render(view);
      // Inside a quoted value `<` and `>` mean nothing; what must not happen is that a quote ends the value.
      const outside = html.replace(/"[^"]*"/g, '""');
      assert.doesNotMatch(outside, /<script|<img/);
      assert.match(html, /alert\(1\)/);
    });
  }
});

describe('Layout', () => {
  it('says where one is, in both languages, and leads to the same page in the other', () => {
    const dutch = render(<Layout title="Plannen" />, fakePage({ path: '/plannen?q=kern' }));
    assert.match(dutch, /<html lang="nl">/);
    assert.match(dutch, /href="\/en\/plannen\?q=kern"[^>]*lang="en"/);
    assert.match(dutch, /href="\/plannen" aria-current="page"/);
    const english = render(<Layout title="Plans" />, fakePage({ path: '/' }, 'en'));
    assert.match(english, /href="\/" lang="nl"/);
    assert.match(render(<Layout title="Start" />, fakePage({ path: '/' })), /href="\/en" lang="en"/);
  });

  it('loads our script only where it is asked for', () => {
    assert.doesNotMatch(render(<Layout title="x" />), /<script/);
    assert.match(render(<Layout title="x" script />), /<script type="module" src="\/assets\/main\.js">/);
  });

  it('shows who is signed in, and a notice with its undo', () => {
    const html = render(
      <Layout title="x" />,
      fakePage({
        viewer: { name: 'An Peeters', isAdministrator: false },
        notice: { key: 'ui.cancel', undo: '/terug' },
      }),
    );
    assert.match(html, /An Peeters/);
    assert.match(html, /<form method="post" action="\/afmelden">/);
    assert.match(html, /role="status".*<form method="post" action="\/terug">/s);
    assert.doesNotMatch(html, /\/aanmelden/);
  });

  it('passes the same checks as every example', () => check(render(<Layout title="x" aside="y" lead="z" script />)));
});

describe('Markdown', () => {
  const html = (text: string) => render(<Markdown text={text} level={3} />);

  it('follows only safe links, without a vote for them', () => {
    assert.match(html('[a](https://example.org)'), /<a href="https:\/\/example\.org" rel="nofollow noopener">/);
    for (const address of [
      'javascript:alert(1)',
      'JaVaScRiPt:alert(1)',
      'data:text/html,x',
      '//example.org',
      'vbscript:x',
    ]) {
      assert.doesNotMatch(html(`[a](${address}) <${address}>`), /<a /, address);
    }
  });

  it('shifts headings below those of the page, to h6 at most', () => {
    assert.match(html('# a\n\n###### b'), /<h3>a<\/h3>\s*<h6>b<\/h6>/);
  });

  it('shows no pictures and no alignment by style', () => {
    assert.doesNotMatch(html('![a](https://example.org/a.png)'), /<img/);
    assert.doesNotMatch(html('| a |\n| --: |\n| 1 |'), /style=/);
  });
});

it('Select asks for an answer only where it can stay empty', () => {
  const choice = { name: 'a', label: 'A', options: [{ value: '1', label: 'One' }] };
  assert.match(render(<Select {...choice} required />), /<select[^>]* required/);
  assert.doesNotMatch(render(<Select {...choice} required empty={false} />), /required|optional/);
});

it('TextField holds an address only when it is one', () => {
  const typeOf = (value: string) =>
    / type="(\w+)"/.exec(render(<TextField name="a" label="A" type="url" {...{ value }} />))?.[1];
  assert.deepEqual(['', 'https://a.example', 'geen adres'].map(typeOf), ['url', 'url', 'text']);
});

it('what screen readers list by name has one', () => {
  const page = render(
    <Layout title="Plan" aside="Stand">
      <Card title="Bonnen" />
    </Layout>,
  );
  assert.match(page, /<article[^>]* aria-label="Bonnen"/);
  assert.match(page, /<aside[^>]* aria-label="Bij deze pagina"/);
});

it('PillarTag shows its word, not only its colour', () =>
  assert.match(render(<PillarTag pillar="care" />), /Zorg en opvang/));

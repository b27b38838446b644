import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { startApp, type TestApp, Visitor } from '../../../../../test/app.ts';
import { buildOrganisation, signInAs } from '../../../../../test/builders/accounts.ts';
import { aCall, buildCall } from '../../../../../test/builders/calls.ts';
import { insertVersion } from '../../store.ts';
import { callWithdrawal } from '../../tables.ts';
import { weeksOf } from './rules.ts';

const hostile = 'Fietsen; lopen, \\ "rust"\r\nDTSTART:20990101T000000Z 🚲'.repeat(3);

/** The events of a calendar file, read strictly: folded lines are joined, each property stands once, no line is too long. */
function readEvents(file: string): Record<string, string>[] {
  assert.ok(file.endsWith('\r\n') || file.endsWith('END:VCALENDAR'), 'ends with a whole line');
  for (const line of file.split('\r\n')) assert.ok(Buffer.byteLength(line) <= 75, line);
  assert.equal(/[^\r]\n/.test(file), false, 'every line ends with CRLF');
  const lines = file.replaceAll('\r\n ', '').split('\r\n').filter(Boolean);
  const events: Record<string, string>[] = [];
  for (const line of lines) {
    const [, name, value] = /^([A-Z-]+)(?:;[^:]*)?:(.*)$/.exec(line) ?? assert.fail(`no property: ${line}`);
    if (line === 'BEGIN:VEVENT') events.push({});
    const event = events.at(-1);
    if (!event || name === 'BEGIN' || name === 'END') continue;
    assert.equal(name! in event, false, `${name} twice`);
    event[name!] = value!;
  }
  return events;
}

const readText = (text = '') => text.replace(/\\([\\;,nN])/g, (_all, sign) => (/n/i.test(sign) ? '\n' : sign));

describe('the calendar of calls', () => {
  let test: TestApp;
  let visitor: Visitor;
  before(async () => {
    test = await startApp();
    test.setNow('2022-08-10T10:00:00Z');
    visitor = new Visitor(test.app);
  });
  after(() => test.close());

  const period = (opens: string, closes: string) => {
    const [step] = aCall().steps;
    return { steps: [{ ...step!, opens, closes }] };
  };
  const eventsOf = async (path: string) => {
    const answer = await visitor.get(path);
    assert.equal(answer.headers['content-type'], 'text/calendar; charset=utf-8');
    return readEvents(answer.body);
  };

  it('tells in UTC when a call opens and closes, by what never changes', async () => {
    await buildCall(test, {
      code: 'kopenhagen',
      organisationId: null,
      title: hostile,
      ...period('2022-01-15T12:00:00', '2022-09-26T12:00:00'),
    });
    const events = await eventsOf('/oproepen/kopenhagen/kalender.ics');
    assert.deepEqual(
      events.map((event) => [event['DTSTART'], event['STATUS'], event['SEQUENCE']]),
      [
        ['20220115T110000Z', 'CONFIRMED', '0'],
        ['20220926T100000Z', 'CONFIRMED', '0'],
      ],
    );
    assert.equal(readText(events[1]!['SUMMARY']), `Sluit: ${hostile.replace(/\s+/g, ' ').trim()}`);
    assert.match(readText(events[0]!['DESCRIPTION']), /\/oproepen\/kopenhagen$/);
    assert.equal(events[0]!['LAST-MODIFIED'], '20220810T100000Z');
    assert.equal(new Set(events.map((event) => event['UID'])).size, 2);
  });

  it('counts versions as revisions, and cancels what a later one takes away', async () => {
    const call = await buildCall(test, {
      code: 'laadpalen',
      organisationId: null,
      axis: 'climate',
      ...period('2022-08-01T00:00:00', '2022-10-30T02:30:00'),
    });
    const before = await eventsOf('/oproepen/laadpalen/kalender.ics');
    const [step] = call.document.steps;
    const document = { ...call.document, steps: [{ ...step!, opens: undefined, closes: '2022-11-30T12:00:00' }] };
    await insertVersion(test.db, { callId: call.id, number: 2, document, publishedAt: new Date('2022-08-11T08:00Z') });
    const after = await eventsOf('/oproepen/laadpalen/kalender.ics');
    assert.deepEqual(
      after.map((event) => [event['UID'], event['DTSTART'], event['STATUS'], event['SEQUENCE']]),
      [
        [before[0]!['UID'], '20220731T220000Z', 'CANCELLED', '1'],
        [before[1]!['UID'], '20221130T110000Z', 'CONFIRMED', '1'],
      ],
    );
    assert.equal(before[1]!['DTSTART'], '20221030T003000Z', 'the first of an hour that comes twice');

    await test.db.insert(callWithdrawal).values({ callId: call.id, at: new Date('2022-08-12T08:00Z'), reason: 'Weg.' });
    const gone = await eventsOf('/oproepen/laadpalen/kalender.ics');
    assert.deepEqual([gone[1]!['STATUS'], gone[1]!['SEQUENCE']], ['CANCELLED', '2']);
    assert.equal(gone[1]!['LAST-MODIFIED'], '20220812T080000Z');
  });

  it('shows a month, past ones too, narrowed by what stands in the address; the file is narrowed alike', async () => {
    await test.app.pageCache.clear();
    const september = (await visitor.get('/oproepen/kalender?maand=2022-09')).body;
    assert.match(september, /<a href="#dag-2022-09-26">26<span class="visually-hidden"> \(1 moment\)/);
    assert.match(september, /<time datetime="2022-09-26T10:00:00.000Z">12:00<\/time> sluit:/);
    assert.match(september, /href="\/oproepen\/kalender\?maand=2022-01"/);
    const climate = (await visitor.get('/oproepen/kalender?maand=2022-09&as=climate')).body;
    assert.match(climate, /In deze maand opent of sluit er niets/);
    assert.match(climate, /href="\/oproepen\/kalender\.ics\?as=climate"/);
    assert.equal((await eventsOf('/oproepen/kalender.ics?as=climate')).length, 2);
    assert.equal((await eventsOf('/oproepen/kalender.ics?thema=cycling')).length, 4);
    assert.equal((await visitor.get('/oproepen/kalender?maand=2022-13')).statusCode, 400);
    assert.equal((await visitor.get('/oproepen/nergens/kalender.ics')).statusCode, 404);
  });

  it('is followed by a feed of versions and withdrawals', async () => {
    const feed = (await visitor.get('/oproepen/atom.xml')).body;
    const titles = [...feed.matchAll(/<entry>\n<id>([^<]+)<\/id>\n<title>([^<]+)/g)].map((match) => match[2]!);
    assert.equal(titles.length, 4);
    assert.match(titles[0]!, /is ingetrokken$/);
    assert.match(titles[1]!, /is gewijzigd \(versie 2\)$/);
  });

  it('never counts back, also when a withdrawal is undone', async () => {
    const organisation = await buildOrganisation(test);
    const publisher = await signInAs(test, { role: 'publisher', organisation });
    const dates = period('2022-08-01T00:00:00', '2022-09-26T12:00:00');
    await buildCall(test, { code: 'terug', organisationId: organisation.id, ...dates });
    const stands = async () => {
      const [event] = (await eventsOf('/oproepen/terug/kalender.ics')).slice(-1);
      return [event!['STATUS'], event!['SEQUENCE']];
    };
    const seen = [await stands()];
    for (const act of ['intrekken', 'intrekken/ongedaan', 'intrekken']) {
      assert.equal((await publisher.post(`/oproepen/terug/werk/${act}`, { reason: 'Op.' })).statusCode, 303, act);
      seen.push(await stands());
    }
    assert.deepEqual(seen, [
      ['CONFIRMED', '0'],
      ['CANCELLED', '1'],
      ['CONFIRMED', '2'],
      ['CANCELLED', '3'],
    ]);
  });

  it('has weeks from Monday', () => {
    const weeks = weeksOf('2022-08');
    assert.deepEqual([weeks.length, weeks[0]![0], weeks.at(-1)!.indexOf(null)], [5, '2022-08-01', 3]);
    assert.equal(weeksOf('2024-02').flat().filter(Boolean).length, 29);
  });
});

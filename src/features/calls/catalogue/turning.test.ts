import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { startApp, type TestApp, Visitor } from '../../../../test/app.ts';
import { nextDay } from './turning.ts';

describe('the turn of a day', () => {
  let test: TestApp;
  before(async () => {
    test = await startApp();
  });
  after(() => test.close());

  it('is midnight in Brussels, also when the clock changes', () => {
    assert.equal(nextDay(new Date('2026-11-22T22:59:59Z')).toISOString(), '2026-11-22T23:00:00.000Z');
    assert.equal(nextDay(new Date('2026-11-22T23:00:00Z')).toISOString(), '2026-11-23T23:00:00.000Z');
    assert.equal(nextDay(new Date('2026-10-25T10:00:00Z')).toISOString(), '2026-10-25T23:00:00.000Z');
    assert.equal(nextDay(new Date('2026-03-28T23:30:00Z')).toISOString(), '2026-03-29T22:00:00.000Z');
  });

  it('turns the calendar that is kept, though nobody acts', async () => {
    const visitor = new Visitor(test.app);
    test.setNow('2026-11-30T22:59:00Z');
    for (let asked = 0; asked < 3; asked += 1) {
      const { body } = await visitor.get('/oproepen/kalender');
      assert.match(body, /november 2026/);
      await new Promise((resolve) => setImmediate(resolve));
    }
    test.setNow('2026-11-30T23:00:00Z');
    assert.match((await visitor.get('/oproepen/kalender')).body, /<h2[^>]*>[^<]*december 2026/i);
  });
});

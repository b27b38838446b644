import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { startApp, type TestApp, Visitor } from '../../../test/app.ts';
import { signInAs } from '../../../test/builders/accounts.ts';

describe('a page', () => {
  let test: TestApp;
  before(async () => {
    test = await startApp();
  });
  after(() => test.close());

  it('holds no character that HTML may not hold, whatever was typed', async () => {
    const typed = 'a\u0000b\u0001c\u007fd\u0085e\ufffef\u{1ffff}g\nh\tï🌳';
    const { statusCode, body } = await new Visitor(test.app).post('/aanmelden', { mail: typed, password: '' });
    assert.equal(statusCode, 422);
    assert.match(body, /a\ufffdb\ufffdc\ufffdd\ufffde\ufffdf\ufffdg\s+h\tï🌳/);
  });

  it('leads to no other host, whatever address was asked for', async () => {
    const visitor = new Visitor(test.app);
    for (const url of ['/en//evil.example', '/en/\\evil.example', '/en///evil.example?a']) {
      const { body } = await visitor.get(url);
      assert.doesNotMatch(body, /href="[/\\]{2}/, url);
      assert.match(body, /href="\/evil\.example/, url);
    }
  });

  it('leads after a wrong form to a page that is there in the other language', async () => {
    const someone = await signInAs(test, { role: 'viewer' });
    const { statusCode, body } = await someone.post('/account/wachtwoord', {});
    assert.equal(statusCode, 422);
    const address = /<a href="([^"]+)"[^>]*hreflang="en"/.exec(body)![1]!;
    assert.equal(address, '/en/account');
    assert.equal((await someone.get(address)).statusCode, 200);
  });

  it('is not sent again to who has it, however the mark is written', async () => {
    const visitor = new Visitor(test.app);
    const { etag } = (await visitor.get('/toetsen')).headers;
    const ask = async (mark: string) =>
      (await visitor.get('/toetsen', { headers: { 'if-none-match': mark } })).statusCode;
    for (const mark of [`${etag}`, `W/${etag}`, `"other", W/${etag}`, '*']) assert.equal(await ask(mark), 304, mark);
    assert.equal(await ask('"other"'), 200);
  });

  it('keeps every cookie to encrypted addresses where there are any', async () => {
    const secure = await startApp({ BASE_ADDRESS: 'https://relance.example' });
    try {
      const { cookies } = await new Visitor(secure.app).post('/afmelden');
      assert.deepEqual(
        cookies.map(({ name, secure, httpOnly }) => [name, secure, httpOnly]),
        [
          ['__Host-relance', true, true],
          ['relance-notice', true, true],
        ],
      );
    } finally {
      await secure.close();
    }
  });

  it('names styles that caches keep apart by encoding', async () => {
    const [address] = /\/assets\/main[^"]+/.exec((await new Visitor(test.app).get('/')).body)!;
    for (const encoding of ['br', 'gzip', 'identity']) {
      const { statusCode, headers } = await test.app.inject({ url: address, headers: { 'accept-encoding': encoding } });
      assert.deepEqual([statusCode, headers['vary']], [200, 'Accept-Encoding']);
    }
  });
});

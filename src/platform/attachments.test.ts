import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import multipart from '@fastify/multipart';
import fc from 'fast-check';
import Fastify from 'fastify';
import { createTestDatabase } from '../../test/database.ts';
import { asDownload, attachmentName } from './attachment-name.ts';
import { attachmentType } from './attachment-type.ts';
import {
  addAttachments,
  attachmentLimits,
  deleteAttachments,
  findAttachment,
  listAttachments,
  readAttachments,
  sendAttachment,
} from './attachments.ts';

const pdf = Buffer.from('%PDF-1.7\n<script>alert(1)</script>\n%%EOF');
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);

/** A ZIP with one stored entry, which is how OpenDocument names its own kind. */
function stored(name: string, text: string): Buffer {
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04034b50, 0);
  header.writeUInt16LE(20, 4);
  header.writeUInt32LE(text.length, 18);
  header.writeUInt32LE(text.length, 22);
  header.writeUInt16LE(name.length, 26);
  return Buffer.concat([header, Buffer.from(name), Buffer.from(text)]);
}

describe('the kind of a file', () => {
  it('is what its content shows, whatever its name', async () => {
    assert.equal(await attachmentType('x.html', pdf), 'application/pdf');
    assert.equal(await attachmentType('x', png), 'image/png');
    const odt = stored('mimetype', 'application/vnd.oasis.opendocument.text');
    assert.equal(await attachmentType('x.zip', odt), 'application/vnd.oasis.opendocument.text');
    assert.equal(await attachmentType('x.odt', stored('a.txt', 'plain')), null, 'a ZIP is no document');
    assert.equal(await attachmentType('cijfers.csv', Buffer.from('jaar;bedrag\n2020;12,50')), 'text/csv');
    assert.equal(await attachmentType('nota.TXT', Buffer.from('caf\xe9', 'latin1')), 'text/plain');
  });

  it('refuses what could run, also under an innocent name', async () => {
    const refused: [string, string][] = [
      ['a.svg', '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'],
      ['a.txt', '<svg onload="alert(1)"/>'],
      ['a.csv', '\uFEFF  <?xml version="1.0"?><x/>'],
      ['a.txt', 'hello\n<SCRIPT src=//x></SCRIPT>'],
      ['a.txt', `${' '.repeat(900)}<!DOCTYPE html>`],
      ['a.html', 'plain words'],
      ['a.txt', 'MZ\x90\x00\x03'],
      ['a.pdf', 'no pdf at all'],
      ['a.png', '<html>'],
    ];
    for (const [name, text] of refused) assert.equal(await attachmentType(name, Buffer.from(text)), null, text);
  });

  it('is found or not found of any bytes behind a right beginning, without a failure', async () => {
    const starts = [pdf, png, Buffer.from('PK\x03\x04'), Buffer.from('RIFF'), Buffer.from([0xff, 0xd8, 0xff])];
    const random = fc.tuple(fc.constantFrom(...starts), fc.uint8Array({ maxLength: 300 }));
    await fc.assert(
      fc.asyncProperty(random, async ([start, rest]) => {
        const type = await attachmentType('x.txt', Buffer.concat([start.subarray(0, 8), rest]));
        assert.ok(type === null || !type.startsWith('text/'));
      }),
      { numRuns: 300 },
    );
  });
});

describe('the name of a file', () => {
  it('is one line without paths or hidden turns, with an end that says what it is', () => {
    const name = (given: string) => attachmentName(given, 'application/pdf');
    assert.equal(name('<img src=x onerror=alert(1)>.pdf'), '<img src=x onerror=alert(1)>.pdf');
    assert.equal(name('../../etc/passwd'), 'passwd.pdf');
    assert.equal(name('C:\\geheim\\nota.PDF'), 'nota.pdf');
    assert.equal(name('factuur\u202Efdp.exe'), 'factuurfdp.exe.pdf');
    assert.equal(name('bestand.html'), 'bestand.html.pdf');
    assert.equal(name('regel\r\nSet-Cookie: a=b.pdf'), 'regelSet-Cookie: a=b.pdf');
    assert.equal(name('....pdf'), 'pdf.pdf');
    assert.equal(name(''), 'bestand.pdf');
    assert.equal([...name(`${'é'.repeat(3000)}.pdf`)].length, 120);
  });

  it('goes into a header in one piece, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (given) => {
        const name = attachmentName(given, 'image/jpeg');
        const header = asDownload(name);
        assert.match(header, /^attachment; filename="[\w .()-]+"; filename\*=UTF-8''[\w%.~!*-]+$/);
        assert.equal(decodeURIComponent(header.split("''")[1]!), name);
        assert.match(name, /\.jpe?g$/);
      }),
    );
  });
});

describe('a form with files', async () => {
  const database = await createTestDatabase();
  const app = Fastify();
  await app.register(multipart, { limits: { files: 1 } });
  const read = (request: Parameters<typeof readAttachments>[0]) => readAttachments(request);
  app.decorateRequest('language', 'nl');
  app.post('/', async (request) => {
    const { answers, uploads, errors } = await read(request);
    return { answers, errors, uploads: uploads.map(({ name, type, content }) => [name, type, content.length]) };
  });
  const subject = { type: 'contribution', id: 'x' };
  app.get<{ Params: { id: string } }>('/:id', async (request, reply) =>
    sendAttachment(reply, (await findAttachment(database.db, subject, request.params.id))!),
  );
  after(async () => {
    await app.close();
    await database.close();
  });

  async function send(files: [string, Buffer][], fields: [string, string][] = []) {
    const form = new FormData();
    for (const [name, value] of fields) form.append(name, value);
    for (const [name, content] of files) form.append('bestanden', new Blob([new Uint8Array(content)]), name);
    const request = new Request('http://x/', { method: 'POST', body: form });
    const payload = Buffer.from(await request.arrayBuffer());
    const headers = { 'content-type': request.headers.get('content-type')! };
    return app.inject({ method: 'POST', url: '/', payload, headers });
  }

  it('gives every answer and every file that is right, and names each that is not with the reason', async () => {
    const many: [string, Buffer][] = [
      ['plan.pdf', pdf],
      ['foto.png', png],
      ['kwaad.svg', Buffer.from('<svg/>')],
      ['leeg.txt', Buffer.alloc(0)],
      ['groot.pdf', Buffer.concat([pdf, Buffer.alloc(attachmentLimits.megabytes * 1024 * 1024)])],
    ];
    const { statusCode, body } = await send(many, [
      ['titel', 'Een'],
      ['thema', 'a'],
      ['thema', 'b'],
    ]);
    assert.equal(statusCode, 200);
    const { answers, uploads, errors } = JSON.parse(body);
    assert.deepEqual(answers, { titel: 'Een', thema: ['a', 'b'] });
    assert.deepEqual(uploads, [
      ['plan.pdf', 'application/pdf', pdf.length],
      ['foto.png', 'image/png', png.length],
    ]);
    for (const part of [/“kwaad.svg” is geen soort/, /“leeg.txt” is leeg/, /“groot.pdf” is groter dan 5 MB/])
      assert.match(errors.bestanden, part);
  });

  it('takes five files, names those after them, and ends at far too many', async () => {
    const files = (count: number) => Array.from({ length: count }, (_, at): [string, Buffer] => [`${at}.pdf`, pdf]);
    const { uploads, errors } = JSON.parse((await send(files(7))).body);
    assert.equal(uploads.length, 5);
    assert.match(errors.bestanden, /“5.pdf” is er te veel aan.*“6.pdf” is er te veel aan/);
    assert.equal((await send(files(20))).statusCode, 413);
  });

  it('keeps what came and gives it back as a file to keep, never to show', async () => {
    const uploads = [{ name: '<b>é.pdf', type: 'application/pdf', content: pdf }];
    await addAttachments(database.db, subject, { uploads, personId: null, at: new Date() });
    const [row] = await listAttachments(database.db, subject);
    assert.ok(row && !('content' in row));
    assert.equal(row.size, pdf.length);
    assert.equal(await findAttachment(database.db, { ...subject, id: 'y' }, row.id), undefined, 'not of another thing');
    const answer = await app.inject(`/${row.id}`);
    assert.deepEqual(answer.rawPayload, pdf);
    assert.equal(
      answer.headers['content-disposition'],
      `attachment; filename="_b_e.pdf"; filename*=UTF-8''%3Cb%3E%C3%A9.pdf`,
    );
    assert.match(String(answer.headers['content-security-policy']), /default-src 'none'; sandbox/);
    assert.equal(answer.headers['x-content-type-options'], 'nosniff');
    await deleteAttachments(database.db, subject);
    assert.deepEqual(await listAttachments(database.db, subject), []);
  });
});

import { fileTypeFromBuffer } from 'file-type';

const office = 'application/vnd.openxmlformats-officedocument';
const open = 'application/vnd.oasis.opendocument';

/** What people may send: media type → the ends of names that go with it, the usual one first. */
export const attachmentTypes: Record<string, readonly [string, ...string[]]> = {
  'application/pdf': ['pdf'],
  'image/png': ['png'],
  'image/jpeg': ['jpg', 'jpeg'],
  'image/webp': ['webp'],
  [`${office}.wordprocessingml.document`]: ['docx'],
  [`${office}.spreadsheetml.sheet`]: ['xlsx'],
  [`${open}.text`]: ['odt'],
  [`${open}.spreadsheet`]: ['ods'],
  'text/plain': ['txt'],
  'text/csv': ['csv'],
};

/** For the `accept` of a field. */
export const attachmentEnds = Object.values(attachmentTypes)
  .flat()
  .map((end) => `.${end}`);

/**
 * The media type that a file's content shows; null for what nobody may send. A text shows none, so there its name decides, and a
 * text that a browser could take for a page or a picture with script in it is refused whatever its name.
 */
export async function attachmentType(name: string, content: Uint8Array): Promise<string | null> {
  if (isPackaged(content)) {
    const found = await fileTypeFromBuffer(content);
    return found && Object.hasOwn(attachmentTypes, found.mime) ? found.mime : null;
  }
  const end = endOf(name);
  const type = Object.keys(attachmentTypes).find((one) => one.startsWith('text/') && attachmentTypes[one]![0] === end);
  return type && isPlainText(content) ? type : null;
}

export const endOf = (name: string): string => /\.([a-z0-9]{1,8})$/i.exec(name)?.[1]?.toLowerCase() ?? '';

const beginnings = ['%PDF-', '\x89PNG\r\n', '\xff\xd8\xff', 'RIFF', 'PK\x03\x04'].map((text) =>
  Buffer.from(text, 'latin1'),
);

// Only these reach the library, which would else try a hundred parsers on what a stranger sent.
const isPackaged = (content: Uint8Array) =>
  beginnings.some((beginning) => Buffer.compare(content.subarray(0, beginning.length), beginning) === 0);

const markup = /^\s*<|<(!doctype|html|svg|script|body|iframe|xml|\?xml)\b|<\?xml/i;

function isPlainText(content: Uint8Array): boolean {
  if (content.some((byte) => byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d && byte !== 0x0c))
    return false;
  const start = Buffer.from(content.subarray(0, 4096))
    .toString('utf8')
    .replace(/^\uFEFF/, '');
  return !markup.test(start);
}

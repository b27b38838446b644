type Fields = Record<string, string | string[]>;

const tag = /<(input|textarea|select)\b([^>]*)>/g;

/** What a browser would post of the form with this id, as it stands on a page. */
export function formOn(html: string, id = 'deel'): Fields {
  const form = new RegExp(`<form[^>]*\\bid="${id}"[\\s\\S]*?</form>`).exec(html)?.[0];
  if (!form) throw new Error(`No form ${id} on this page`);
  const fields: Record<string, string[]> = {};
  for (const { 1: kind, 2: written = '', index, 0: whole } of form.matchAll(tag)) {
    const attribute = (name: string) => new RegExp(`\\b${name}="([^"]*)"`).exec(written)?.[1];
    const name = attribute('name');
    if (!name) continue;
    const inner = kind === 'input' ? '' : form.slice(index + whole.length, form.indexOf(`</${kind}>`, index));
    const value =
      kind === 'textarea' ? inner.replace(/^\n/, '') : kind === 'select' ? chosen(inner) : attribute('value');
    const isOff = /type="(checkbox|radio)"/.test(written) && !/\schecked\b/.test(written);
    if (!isOff) fields[name] = [...(fields[name] ?? []), plain(value ?? '')];
  }
  return Object.fromEntries(
    Object.entries(fields).map(([name, values]) => [name, values.length > 1 ? values : values[0]!]),
  );
}

const chosen = (options: string): string => {
  const selected = /<option\b[^>]*\sselected\b[^>]*>/.exec(options)?.[0] ?? /<option\b[^>]*>/.exec(options)?.[0] ?? '';
  return /\bvalue="([^"]*)"/.exec(selected)?.[1] ?? '';
};

const plain = (text: string): string =>
  text.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');

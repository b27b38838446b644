import { load } from 'cheerio';

type Fields = Record<string, string | string[]>;

/** What a browser would post of the form with this id, as it stands on a page. */
export function formOn(html: string, id = 'deel'): Fields {
  const form = load(html)(`form[id="${id}"]`);
  if (form.length !== 1) throw new Error(`No form ${id} on this page`);
  return together(form.serializeArray());
}

/** The same of the form that holds this field. */
export function formWith(html: string, name: string): Fields {
  const form = load(html)('form').has(`[name="${name}"]`);
  if (form.length !== 1) throw new Error(`${form.length} forms with ${name} on this page`);
  return together(form.serializeArray());
}

/** What a browser would post of the fields of a form, drawn without their form. */
export const fieldsIn = (html: string): Fields => together(load(`<form>${html}</form>`)('form').serializeArray());

function together(pairs: readonly { name: string; value: string }[]): Fields {
  const fields: Fields = {};
  for (const { name, value } of pairs) fields[name] = name in fields ? [fields[name]!, value].flat() : value;
  return fields;
}

/** Values of a form by field name; a box that is not ticked is an empty list. */
export type Kept = Record<string, string[]>;

const prefix = 'relance-typed ';
const sentKey = 'relance-sent';
const daysKept = 14;
const never = new Set(['password', 'file', 'hidden', 'submit', 'button', 'image', 'reset']);

export const keyOf = (path: string, form: string): string => `${prefix}${path} ${form}`;

// A browser may refuse to store anything (private window, full disk): then typing simply goes on without a copy.
function attempt<Result>(act: () => Result): Result | undefined {
  try {
    return act();
  } catch {
    return undefined;
  }
}

export function read(key: string): Kept | undefined {
  const stored = attempt(() => JSON.parse(localStorage.getItem(key) ?? 'null') as { at: number; values: Kept } | null);
  if (!stored) return undefined;
  if (stored.at > Date.now() - daysKept * 86_400_000) return stored.values;
  forget(key);
  return undefined;
}

export const write = (key: string, values: Kept): void =>
  attempt(() => localStorage.setItem(key, JSON.stringify({ at: Date.now(), values })));

export const forget = (key: string): void => attempt(() => localStorage.removeItem(key));

/** On signing out: the next person at this computer must not find what this one typed. */
export const forgetAll = (): void =>
  attempt(() => {
    for (const key of Object.keys(localStorage)) if (key.startsWith(prefix)) localStorage.removeItem(key);
  });

export const markSent = (key: string): void => attempt(() => sessionStorage.setItem(sentKey, key));

/** A save is answered with a redirect, a refusal with a page: only after a redirect is the copy no longer needed. */
export function forgetWhatWasSaved(wasRedirected: boolean): void {
  const key = attempt(() => sessionStorage.getItem(sentKey));
  if (!key) return;
  attempt(() => sessionStorage.removeItem(sentKey));
  if (wasRedirected) forget(key);
}

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

function controls(form: HTMLFormElement): Control[] {
  return [...form.elements].filter(
    (element): element is Control =>
      'name' in element && 'type' in element && element.name !== '' && !never.has(String(element.type)),
  );
}

const isTick = (control: Control): control is HTMLInputElement =>
  control.type === 'checkbox' || control.type === 'radio';

export function valuesOf(form: HTMLFormElement): Kept {
  const values: Kept = {};
  for (const control of controls(form)) {
    values[control.name] ??= [];
    if (!isTick(control) || control.checked) values[control.name]?.push(control.value);
  }
  return values;
}

export function restore(form: HTMLFormElement, kept: Kept): void {
  const left = structuredClone(kept);
  for (const control of controls(form)) {
    const values = left[control.name];
    if (!values) continue;
    if (isTick(control)) control.checked = values.includes(control.value);
    else control.value = values.shift() ?? control.value;
  }
}

/** Whether any field that both know has another value. */
export const differs = (kept: Kept, now: Kept): boolean =>
  Object.keys(now).some((name) => kept[name] !== undefined && String(kept[name]) !== String(now[name]));

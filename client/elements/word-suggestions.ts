const pause = 150;
const shortest = 2;

/** Offers words while someone types in a field with `data-suggest`, as a list of the browser's own; without it nothing is missed. */
function offerWords(field: HTMLInputElement, address: string): void {
  const list = document.createElement('datalist');
  list.id = `${field.id}-woorden`;
  field.after(list);
  field.setAttribute('list', list.id);
  let timer = 0;
  let asking: AbortController | undefined;

  const ask = async () => {
    asking?.abort();
    asking = new AbortController();
    const typed = field.value;
    if (typed.trim().length < shortest) return list.replaceChildren();
    try {
      const answer = await fetch(`${address}?${new URLSearchParams({ q: typed })}`, { signal: asking.signal });
      const words: unknown = answer.ok ? await answer.json() : [];
      if (Array.isArray(words)) list.replaceChildren(...words.map((word) => new Option('', String(word))));
    } catch {
      // Without a connection there are no suggestions; searching says what is wrong.
    }
  };

  field.addEventListener('input', () => {
    clearTimeout(timer);
    timer = window.setTimeout(ask, pause);
  });
}

for (const field of document.querySelectorAll<HTMLInputElement>('input[data-suggest]')) {
  offerWords(field, field.dataset['suggest']!);
}

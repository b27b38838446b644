const pause = 600;

/**
 * Sends the form named in `data-form` to the address in `src` while someone types, and puts the answer in its place. The answer's elements
 * with `data-part` replace the content of the same parts here; focus, cursor and opened details stay as they are.
 */
class LiveFindings extends HTMLElement {
  private sending: AbortController | undefined;
  private waiting: DocumentFragment | undefined;

  connectedCallback(): void {
    const form = document.getElementById(this.dataset['form'] ?? '');
    const address = this.getAttribute('src');
    if (!(form instanceof HTMLFormElement) || !address) return;
    let timer = 0;
    form.addEventListener('input', () => {
      clearTimeout(timer);
      timer = window.setTimeout(() => this.ask(form, address), pause);
    });
    this.addEventListener('focusout', () => requestAnimationFrame(() => this.waiting && this.show(this.waiting)));
  }

  private async ask(form: HTMLFormElement, address: string): Promise<void> {
    this.sending?.abort();
    this.sending = new AbortController();
    const values = [...new FormData(form)].filter((entry): entry is [string, string] => typeof entry[1] === 'string');
    try {
      const answer = await fetch(address, {
        method: 'POST',
        body: new URLSearchParams(values),
        headers: { accept: 'text/html' },
        signal: this.sending.signal,
      });
      const isFragment = answer.ok && !answer.redirected && answer.headers.get('content-type')?.startsWith('text/html');
      if (isFragment) this.show(document.createRange().createContextualFragment(await answer.text()));
    } catch {
      // Without a connection the findings stay as they were; saving says what is wrong.
    }
  }

  private show(fragment: DocumentFragment): void {
    if (this.contains(document.activeElement)) {
      this.waiting = fragment;
      return;
    }
    this.waiting = undefined;
    for (const part of fragment.querySelectorAll<HTMLElement>('[data-part]')) {
      const here = this.querySelector(`[data-part="${part.dataset['part']}"]`);
      if (!here || here.innerHTML === part.innerHTML) continue;
      const open = new Set([...here.querySelectorAll('details[open]')].map(nameOf));
      for (const details of part.querySelectorAll('details')) details.open = open.has(nameOf(details));
      here.replaceChildren(...part.childNodes);
    }
  }
}

const nameOf = (details: Element): string => details.parentElement?.textContent ?? '';

customElements.define('live-findings', LiveFindings);

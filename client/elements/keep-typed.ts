import { differs, forget, type Kept, keyOf, markSent, read, restore, valuesOf, write } from '../typed-store.ts';

/**
 * Keeps what is typed in the form inside it until the server has it: a lost connection, a stopped server or a closed lid loses nothing.
 * Passwords, files and hidden fields are never kept.
 */
class KeepTyped extends HTMLElement {
  connectedCallback(): void {
    const form = this.querySelector('form');
    if (!form) return;
    const key = keyOf(location.pathname, this.dataset['key'] ?? '');
    const original = valuesOf(form);
    const kept = read(key);
    // A form that comes back with errors already holds what was sent.
    const isAnswer = form.querySelector('[aria-invalid="true"]') !== null;
    if (kept && !isAnswer) {
      if (differs(kept, original)) {
        restore(form, kept);
        this.prepend(this.notice(form, key, original));
        form.dispatchEvent(new Event('input'));
      } else forget(key);
    }
    let timer = 0;
    form.addEventListener('input', () => {
      clearTimeout(timer);
      timer = window.setTimeout(() => write(key, valuesOf(form)), 300);
    });
    form.addEventListener('submit', () => {
      clearTimeout(timer);
      write(key, valuesOf(form));
      markSent(key);
    });
  }

  private notice(form: HTMLFormElement, key: string, original: Kept): HTMLElement {
    const box = document.createElement('div');
    box.className = 'kept';
    box.setAttribute('role', 'status');
    const text = document.createElement('p');
    text.textContent = this.dataset['restored'] ?? '';
    const discard = document.createElement('button');
    discard.type = 'button';
    discard.className = 'link-button';
    discard.textContent = this.dataset['discard'] ?? '';
    discard.addEventListener('click', () => {
      restore(form, original);
      form.dispatchEvent(new Event('input'));
      box.remove();
      form.querySelector<HTMLElement>('input:not([type=hidden]), textarea, select')?.focus();
      setTimeout(() => forget(key), 400);
    });
    box.append(text, discard);
    return box;
  }
}

customElements.define('keep-typed', KeepTyped);

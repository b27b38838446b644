/** Opens the question of the page its link leads to in a dialog on the spot. Anything unexpected: the link is followed as usual. */
class ConfirmDialog extends HTMLElement {
  connectedCallback(): void {
    this.addEventListener('click', (event) => {
      const link = event.target instanceof Element ? event.target.closest('a') : null;
      if (!link || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      void this.open(link.href);
    });
  }

  private async open(address: string): Promise<void> {
    const dialog = await this.question(address).catch(() => undefined);
    if (!dialog) {
      location.assign(address);
      return;
    }
    document.body.append(dialog);
    dialog.addEventListener('close', () => dialog.remove());
    dialog.showModal();
  }

  private async question(address: string): Promise<HTMLDialogElement | undefined> {
    const answer = await fetch(address, { headers: { accept: 'text/html' } });
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const question = page.querySelector('[data-confirm]');
    if (!answer.ok || !question) return undefined;
    const dialog = document.createElement('dialog');
    const title = document.createElement('h2');
    title.textContent = page.querySelector('h1')?.textContent ?? '';
    title.id = 'confirm-title';
    dialog.setAttribute('aria-labelledby', title.id);
    // The question's own "no" is a link back to this page: here it only closes.
    question.querySelector('[data-cancel]')?.addEventListener('click', (event) => {
      event.preventDefault();
      dialog.close();
    });
    dialog.append(title, document.adoptNode(question));
    return dialog;
  }
}

customElements.define('confirm-dialog', ConfirmDialog);

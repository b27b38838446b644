import { formats } from '../../src/platform/formats.ts';
import { fromCents, toCents } from '../../src/platform/money.ts';
import { readMoney } from '../../src/ui/forms/typed.ts';

/**
 * Adds up while someone types. Each input names the totals it counts in (`data-sums="year-2020 all"`, `-all` to take off), each
 * `data-total` shows one. `{}` in a name is what is chosen in the field that `data-by` names. Exact: whole cents.
 */
class BudgetTable extends HTMLElement {
  connectedCallback(): void {
    this.addEventListener('input', () => this.addUp());
    // What was typed before a lost connection comes back without an event in here.
    this.closest('form')?.addEventListener('input', () => this.addUp());
  }

  private addUp(): void {
    const { money } = formats(document.documentElement.lang === 'en' ? 'en' : 'nl');
    const totals = new Map<string, bigint | null>();
    for (const input of this.querySelectorAll<HTMLInputElement>('input[data-sums]')) {
      const isRemoved = input.closest('tbody')?.querySelector('[name$=".remove"]:checked');
      const typed = isRemoved ? '' : input.value.trim();
      const amount = typed === '' ? '0.00' : readMoney(typed);
      for (const sum of this.sumsOf(input)) {
        const name = sum.replace(/^-/, '');
        const before = totals.get(name) ?? (totals.has(name) ? null : 0n);
        const cents = amount === null ? null : toCents(amount) * (sum.startsWith('-') ? -1n : 1n);
        totals.set(name, before === null || cents === null ? null : before + cents);
      }
    }
    for (const place of this.querySelectorAll<HTMLElement>('[data-total]')) {
      const total = totals.get(place.dataset['total'] ?? '');
      const text = total === null ? '…' : money(fromCents(total ?? 0n));
      if (place.textContent !== text) place.textContent = text;
    }
  }

  private sumsOf(input: HTMLInputElement): string[] {
    const by = input.dataset['by'];
    const field = by ? input.form?.elements.namedItem(by) : null;
    const chosen = field instanceof HTMLSelectElement ? field.value : '';
    return (input.dataset['sums'] ?? '').replaceAll('{}', chosen).split(' ');
  }
}

customElements.define('budget-table', BudgetTable);

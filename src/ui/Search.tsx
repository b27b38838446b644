import { Icon } from './Icon.tsx';

interface SearchBoxProps {
  action: string;
  label: string;
  button: string;
  value: string;
  /** What was narrowed to, which stays: names and values. */
  kept: readonly (readonly [name: string, value: string])[];
  /** Where a script asks for words that begin so. */
  suggest?: string;
}

/** Words to look for; what was narrowed to stays. */
export function SearchBox({ action, label, button, value, kept, suggest }: SearchBoxProps) {
  return (
    <search>
      <form class="library-search" action={action}>
        <label class="utrecht-form-label" for="zoekwoorden">
          {label}
        </label>
        <input
          class="utrecht-textbox utrecht-textbox--html-input"
          id="zoekwoorden"
          type="search"
          name="q"
          value={value}
          maxLength={200}
          {...(suggest && { autocomplete: 'off', 'data-suggest': suggest })}
        />
        {kept.map(([name, value]) => (
          <input key={`${name}${value}`} type="hidden" name={name} value={value} />
        ))}
        <button class="nl-button nl-button--primary" type="submit">
          <Icon name="search" />
          {button}
        </button>
      </form>
    </search>
  );
}

interface SortLinksProps {
  label: string;
  orders: readonly { order: string; label: string; href: string; isCurrent: boolean }[];
}

/** The orders in which what was found can stand. */
export function SortLinks({ label, orders }: SortLinksProps) {
  return (
    <nav class="row" aria-label={label}>
      <span class="note">{label}</span>
      {orders.map(({ order, label, href, isCurrent }) => (
        <a key={order} class="chip" href={href} rel="nofollow" aria-current={isCurrent ? 'true' : undefined}>
          {label}
        </a>
      ))}
    </nav>
  );
}

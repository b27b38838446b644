import type { ComponentChildren } from 'preact';

/** `primary` for the one thing a page is for, `danger` for what cannot be taken back lightly, `quiet` for the rest. */
export type ButtonKind = 'primary' | 'secondary' | 'danger' | 'quiet';

const looks: Record<ButtonKind, string> = {
  primary: 'nl-button nl-button--primary',
  secondary: 'nl-button nl-button--secondary',
  danger: 'nl-button nl-button--secondary nl-button--negative',
  quiet: 'nl-button nl-button--subtle',
};

export interface ButtonProps {
  kind?: ButtonKind;
  /** Sent along with the form when this button is the one that was used. */
  name?: string;
  value?: string;
  /** Sends the form elsewhere than its own action. */
  formaction?: string;
  /** Words for who cannot see what the button stands beside: "Verwijder maatregel 3". */
  label?: string;
  type?: 'submit' | 'button';
  form?: string;
  children: ComponentChildren;
}

export function Button({ kind = 'primary', label, children, type = 'submit', ...rest }: ButtonProps) {
  return (
    <button class={looks[kind]} type={type} aria-label={label} {...rest}>
      {children}
    </button>
  );
}

export interface ButtonLinkProps {
  kind?: ButtonKind;
  href: string;
  /** Downloads rather than opens; a name for the file. */
  download?: string | boolean;
  children: ComponentChildren;
}

/** Leads to a page but looks like the main thing to do. */
export function ButtonLink({ kind = 'primary', href, download, children }: ButtonLinkProps) {
  return (
    <a class={looks[kind]} href={href} download={download}>
      {children}
    </a>
  );
}

export function Actions({ children }: { children: ComponentChildren }) {
  return <div class="actions">{children}</div>;
}

import type { ComponentChildren } from 'preact';
import { Actions, Button, type ButtonKind, ButtonLink } from './Button.tsx';
import { Form } from './forms/Form.tsx';
import { usePage } from './page.ts';

export interface ConfirmLinkProps {
  /** The page that asks whether it is sure: it holds a `ConfirmForm`. */
  href: string;
  kind?: ButtonKind;
  children: ComponentChildren;
}

/** Leads to the page that asks for confirmation; with script that page's question opens in a dialog on the spot. */
export function ConfirmLink({ href, kind = 'danger', children }: ConfirmLinkProps) {
  return (
    <confirm-dialog>
      <ButtonLink href={href} kind={kind}>
        {children}
      </ButtonLink>
    </confirm-dialog>
  );
}

export interface ConfirmFormProps {
  action: string;
  /** Where "no" leads. */
  cancel: string;
  /** What the button does, as a verb: "Verwijder maatregel". */
  confirm: string;
  children?: ComponentChildren;
}

/** The question itself, on its own page. `children`: what will happen, and hidden or further fields. */
export function ConfirmForm({ action, cancel, confirm, children }: ConfirmFormProps) {
  const { t } = usePage();
  return (
    <div data-confirm="">
      <Form action={action}>
        {children}
        <Actions>
          <Button kind="danger">{confirm}</Button>
          <span data-cancel="">
            <ButtonLink href={cancel} kind="quiet">
              {t('ui.cancel')}
            </ButtonLink>
          </span>
        </Actions>
      </Form>
    </div>
  );
}

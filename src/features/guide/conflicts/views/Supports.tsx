import { Actions, Button, Form, type Option, Select } from '../../../../ui/index.ts';
import { usePage } from '../../../../ui/page.ts';
import { conflictPath } from '../addresses.ts';
import type { GuidelineConflict } from '../store.ts';

export interface SupportsProps {
  conflict: GuidelineConflict;
  supporters: { id: string; name: string }[];
  organisations: Option[];
  /** Still to be settled. */
  isOpen: boolean;
}

/** Which organisations run into the same, and the button with which one says so. */
export function Supports({ conflict, supporters, organisations, isOpen }: SupportsProps) {
  const { t, href } = usePage();
  const said = new Set(supporters.map(({ id }) => id));
  const mine = organisations.filter(({ value }) => said.has(value));
  const others = organisations.filter(({ value }) => !said.has(value));
  if (supporters.length === 0 && (!isOpen || others.length === 0)) return null;
  const action = href(`${conflictPath(conflict.id)}/ook`);
  return (
    <section aria-labelledby="ook">
      <h2 id="ook">{t('conflicts.support.title')}</h2>
      {supporters.length > 0 && (
        <ul>
          {supporters.map(({ id, name }) => (
            <li key={id}>{name}</li>
          ))}
        </ul>
      )}
      {isOpen && others.length > 0 && (
        <Form action={action}>
          <Select
            name="organisation"
            label={t('conflicts.support.organisation')}
            options={others}
            value={others[0]!.value}
            empty={false}
            required
          />
          <Actions>
            <Button kind="secondary">{t('conflicts.support.button')}</Button>
          </Actions>
        </Form>
      )}
      {mine.map(({ value, label }) => (
        <form key={value} method="post" action={action}>
          <input type="hidden" name="organisation" value={value} />
          <Button kind="quiet" name="back" value="yes">
            {t('conflicts.support.back', { organisation: label })}
          </Button>
        </form>
      ))}
    </section>
  );
}

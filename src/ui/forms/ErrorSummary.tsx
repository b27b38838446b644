import { Icon } from '../Icon.tsx';
import { usePage } from '../page.ts';
import { type FieldErrors, fieldId } from './Field.tsx';

/** All errors of a form at once, each leading to its field. Stands at the top of the page's content. */
export function ErrorSummary({ errors, title }: { errors?: FieldErrors; title?: string }) {
  const { t } = usePage();
  const entries = Object.entries(errors ?? {});
  if (entries.length === 0) return null;
  return (
    <div class="error-summary" role="alert" tabIndex={-1} aria-labelledby="fouten">
      <h2 id="fouten">
        <Icon name="error" />
        {title ?? t('ui.errorSummary')}
      </h2>
      <ul>
        {entries.map(([name, message]) => (
          <li key={name}>
            <a href={`#${fieldId(name)}`}>{message}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}

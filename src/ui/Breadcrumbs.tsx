import { Fragment } from 'preact';
import { usePage } from './page.ts';

export interface Crumb {
  href: string;
  label: string;
}

/** The way back up; the page itself is not in it, its title stands right below. */
export function Breadcrumbs({ items }: { items: Crumb[] }) {
  const { t } = usePage();
  if (items.length === 0) return null;
  return (
    <nav class="utrecht-breadcrumb-nav" aria-label={t('ui.breadcrumbs')}>
      <ol class="utrecht-breadcrumb-nav__list utrecht-breadcrumb-nav__list--html-ol">
        {items.map((item, index) => (
          <Fragment key={item.href}>
            {index > 0 && (
              <li class="utrecht-breadcrumb-nav__separator" aria-hidden="true">
                /
              </li>
            )}
            <li class="utrecht-breadcrumb-nav__item">
              <a class="utrecht-breadcrumb-nav__link" href={item.href}>
                {item.label}
              </a>
            </li>
          </Fragment>
        ))}
      </ol>
    </nav>
  );
}

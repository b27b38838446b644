import { usePage } from './page.ts';
import { Mark } from './Wordmark.tsx';

// A street of gables: every municipality has one, none is the same.
const street =
  'M0 40V24h4v-5h4v-5h4V9h6v5h4v5h4v5h4v16h8V20l14-12 14 12v20h10V14l3-12 3 12v4l11-8 11 8v22h14V26h3v-6h3v-6h4v-4h8v4h4v6h3v6h3v14h10V18c0-8 24-8 24 0v22h8V22l16-10 16 10v18h6V26h4v-5h4v-5h8v5h4v5h4v14h12V28l10-8 10 8v12h20z';

/** Who we are, what we promise, and where the source is. */
export function SiteFooter() {
  const { t, href } = usePage();
  const links = [
    [href('/toegankelijkheid'), t('ui.accessibility')],
    [href('/privacy'), t('ui.privacy')],
    [href('/stijlgids'), t('ui.styleGuide')],
    [href('/api'), t('ui.api')],
    [href('/broncode'), t('ui.sourceCode')],
  ] as const;
  return (
    <footer class="site-footer">
      <svg class="site-footer__street" width="100%" height="40" aria-hidden="true">
        <pattern id="street" width="296" height="40" patternUnits="userSpaceOnUse">
          <path d={street} />
        </pattern>
        <rect width="100%" height="40" fill="url(#street)" />
      </svg>
      <div class="site-footer__ground">
        <div class="wide site-footer__row">
          <p class="site-footer__line">
            <Mark />
            {t('ui.promise')}
          </p>
          <nav aria-label={t('ui.footerNavigation')}>
            <ul class="plain site-footer__links">
              {links.map(([address, label]) => (
                <li key={address}>
                  <a href={address}>{label}</a>
                </li>
              ))}
            </ul>
          </nav>
        </div>
      </div>
    </footer>
  );
}

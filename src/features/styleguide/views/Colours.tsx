import { usePage } from '../../../ui/index.ts';

const colours = ['paper', 'surface', 'sunken', 'ink', 'muted', 'brand', 'brand-soft', 'accent', 'accent-text', 'night'];

/** Our colours, each under the name of its token. */
export function Colours() {
  const { t } = usePage();
  return (
    <>
      <p>{t('styleguide.coloursText')}</p>
      <ul class="plain swatches">
        {colours.map((name) => (
          <li key={name}>
            <svg width="100%" height="56" aria-hidden="true">
              <rect class="swatch" width="100%" height="56" fill={`var(--relance-${name})`} />
            </svg>
            <code>{name}</code>
          </li>
        ))}
      </ul>
    </>
  );
}

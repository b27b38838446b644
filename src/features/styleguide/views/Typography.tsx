import { Mark, usePage } from '../../../ui/index.ts';

/** The one typeface and the mark. */
export function Typography() {
  const { t } = usePage();
  return (
    <>
      <p>{t('styleguide.typographyText')}</p>
      <p class="lead">{t('styleguide.typographyLead')}</p>
      <p class="row">
        <Mark />
        <span>{t('styleguide.mark')}</span>
      </p>
    </>
  );
}

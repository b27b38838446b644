import { Alert, usePage } from '../../ui/index.ts';

/** In the place of what someone may not do on an application of their own organisation. */
export function OwnApplicationAlert() {
  const { t } = usePage();
  return (
    <Alert kind="warning" title={t('errors.own-application.title')}>
      <p>{t('errors.own-application.text')}</p>
    </Alert>
  );
}

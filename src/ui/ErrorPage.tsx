import { ButtonLink } from './Button.tsx';
import { Layout } from './Layout.tsx';
import { usePage } from './page.ts';

export interface ErrorPageProps {
  /** The error's stable id: its words are in `errors.<id>`. */
  id: string;
  status: number;
  values?: Record<string, string>;
}

/** Says what went wrong and what to do, in the house style. */
export function ErrorPage({ id, status, values = {} }: ErrorPageProps) {
  const { t, href } = usePage();
  return (
    <Layout title={t(`errors.${id}.title`, values)} lead={values.detail || t(`errors.${id}.text`, values)}>
      <p>
        <ButtonLink href={href('/')}>{t('errors.home')}</ButtonLink>
      </p>
      <p class="note">{t('ui.errorNumber', { status })}</p>
    </Layout>
  );
}

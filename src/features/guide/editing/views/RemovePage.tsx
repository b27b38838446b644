import { Alert, ButtonLink, ConfirmForm, Layout, usePage } from '../../../../ui/index.ts';
import type { Example } from '../../store.ts';
import { placeAt, workAt } from '../addresses.ts';
import type { PreparedSection } from '../editions.ts';
import { editionCrumbs } from './crumbs.ts';

/** Asks whether a section or an example may go; what holds other sections may not. */
export function RemovePage({ example, ...props }: PreparedSection & { example?: Example }) {
  const { t, href } = usePage();
  const { programme, edition, section, sections } = props;
  const place = { section: section.key, ...(example && { example: example.key }) };
  const at = href(placeAt(programme.code, edition.number, place));
  const key = example ? 'example' : 'section';
  const holdsOthers = !example && sections.some(({ parentKey }) => parentKey === section.key);
  const { title } = example ?? section;
  return (
    <Layout title={t(`guideedit.${key}.removeTitle`)} breadcrumbs={editionCrumbs(props, section, href, t)} script>
      {holdsOthers ? (
        <>
          <Alert kind="warning">
            <p>{t('guideedit.section.holdsOthers', { title })}</p>
          </Alert>
          <ButtonLink kind="secondary" href={href(workAt(programme.code))}>
            {t('guideedit.work.back')}
          </ButtonLink>
        </>
      ) : (
        <ConfirmForm action={`${at}/verwijderen`} cancel={at} confirm={t(`guideedit.${key}.remove`)}>
          <p>{t(`guideedit.${key}.removeLead`, { title })}</p>
        </ConfirmForm>
      )}
    </Layout>
  );
}

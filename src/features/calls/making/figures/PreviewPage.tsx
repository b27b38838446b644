import {
  Actions,
  Alert,
  Button,
  ButtonLink,
  DataTable,
  Form,
  Layout,
  StatusTag,
  usePage,
} from '../../../../ui/index.ts';
import type { OwnedCall } from '../access.ts';
import { figuresAt } from '../addresses.ts';
import { callCrumbs, partTitle } from '../views/words.ts';
import { type FigureChange, sayFigures } from './changes.ts';

interface PreviewPageProps {
  call: OwnedCall;
  changes: readonly FigureChange[];
  /** Municipalities that may apply and are not in the file. */
  missing: number;
  text: string;
  /** Someone changed the figures or the key since these changes were shown. */
  isStale: boolean;
  nameOf(code: string): string;
  /** Of the figures that these are compared with. */
  seen: string;
}

const tones = { added: 'ok', removed: 'error', changed: 'info' } as const;

/** What a file will change, before it does. */
export function PreviewPage({ call, changes, missing, text, isStale, nameOf, seen }: PreviewPageProps) {
  const { t, href, language } = usePage();
  const key = call.draft.rule?.rights?.key;
  const words = { t, language };
  const back = href(figuresAt(call.code));
  return (
    <Layout
      title={t('callwork.figures.preview')}
      lead={t('callwork.figures.previewLead')}
      breadcrumbs={[...callCrumbs(call, href, t), { href: back, label: partTitle(t, 'figures') }]}
      hasErrors={isStale}
      script
    >
      {isStale && <Alert kind="error">{t('callwork.figures.stale')}</Alert>}
      {missing > 0 && <Alert kind="warning">{t('callwork.figures.missing', { count: missing })}</Alert>}
      {changes.length === 0 && (
        <Alert>
          <p>{t('callwork.figures.same')}</p>
          <p>
            <a href={back}>{t('callwork.figures.back')}</a>
          </p>
        </Alert>
      )}
      {changes.length > 0 && (
        <>
          <Form action={back} id="deel">
            <input type="hidden" name="text" value={text} />
            <input type="hidden" name="seen" value={seen} />
            <input type="hidden" name="take" value="yes" />
            <Actions>
              <Button>{t('callwork.figures.take')}</Button>
              <ButtonLink kind="quiet" href={back}>
                {t('ui.cancel')}
              </ButtonLink>
            </Actions>
          </Form>
          <DataTable
            caption={t('callwork.figures.changes', { count: changes.length })}
            rows={changes}
            rowKey={({ code }) => code}
            columns={[
              {
                key: 'area',
                header: t('ownshare.rights.area'),
                rowHeader: true,
                cell: ({ code }) => `${nameOf(code)} (${code})`,
              },
              {
                key: 'change',
                header: t('callwork.figures.change'),
                cell: ({ change }) => <StatusTag tone={tones[change]}>{t(`plans.compare.${change}`)}</StatusTag>,
              },
              {
                key: 'from',
                header: t('callwork.figures.from'),
                cell: ({ from }) => sayFigures(from, key, words) || '–',
              },
              { key: 'to', header: t('callwork.figures.to'), cell: ({ to }) => sayFigures(to, key, words) || '–' },
            ]}
          />
        </>
      )}
    </Layout>
  );
}

import { formats } from '../../../../platform/formats.ts';
import { Button, DataTable, usePage } from '../../../../ui/index.ts';
import type { Edition, Programme } from '../../store.ts';
import { comparePath, editionPath, feedPath, guidePath } from '../paths.ts';
import { textLanguage } from './words.ts';

interface EditionsTableProps {
  programme: Programme;
  editions: readonly Edition[];
  current: number;
}

/** Every edition with its day, and what changed from one to the next. */
export function EditionsTable({ programme, editions, current }: EditionsTableProps) {
  const { t, href, language } = usePage();
  const { date } = formats(language);
  const { code } = programme;
  const before = (number: number) => editions.find((one) => one.number < number)?.number;
  return (
    <section aria-labelledby="edities">
      <h2 id="edities">{t('guide.editions.title')}</h2>
      <DataTable
        caption={t('guide.editions.title')}
        hideCaption
        rows={[...editions]}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'number',
            header: t('guide.editions.edition'),
            rowHeader: true,
            cell: ({ number, title }) => (
              <>
                <a href={href(editionPath(code, number))} aria-current={number === current ? 'true' : undefined}>
                  {t('guide.edition.short', { number })}
                </a>{' '}
                <span lang={textLanguage(language)}>{title}</span>
              </>
            ),
          },
          {
            key: 'dated',
            header: t('guide.editions.dated'),
            cell: ({ dated }) => (dated ? date(dated) : t('guide.edition.undated')),
          },
          {
            key: 'changes',
            header: t('guide.editions.changes'),
            cell: ({ number }) => {
              const earlier = before(number);
              if (!earlier) return t('guide.editions.first');
              return (
                <a href={href(comparePath(code, earlier, number))}>{t('guide.editions.since', { number: earlier })}</a>
              );
            },
          },
        ]}
      />
      {editions.length > 2 && <CompareForm {...{ code, editions }} />}
      <p>
        <a href={href(feedPath(code))}>{t('guide.feed.link')}</a>
      </p>
    </section>
  );
}

interface CompareFormProps {
  code: string;
  editions: readonly Edition[];
  from?: number;
  to?: number;
}

/** Any two editions beside each other. */
export function CompareForm({ code, editions, from, to }: CompareFormProps) {
  const { t, href } = usePage();
  const options = (chosen: number | undefined) =>
    editions.map(({ number }) => (
      <option key={number} value={number} selected={number === chosen}>
        {t('guide.edition.short', { number })}
      </option>
    ));
  return (
    <form class="row compare-form" action={href(`${guidePath(code)}/vergelijken`)}>
      <label for="van">{t('guide.compare.from')}</label>
      <select class="utrecht-select utrecht-select--html-select" id="van" name="van">
        {options(from ?? editions.at(-1)?.number)}
      </select>
      <label for="tot">{t('guide.compare.to')}</label>
      <select class="utrecht-select utrecht-select--html-select" id="tot" name="tot">
        {options(to ?? editions[0]?.number)}
      </select>
      <Button kind="secondary">{t('guide.compare.show')}</Button>
    </form>
  );
}

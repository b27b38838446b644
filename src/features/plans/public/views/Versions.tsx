import { formats } from '../../../../platform/formats.ts';
import { Button, ButtonLink, DataTable, usePage } from '../../../../ui/index.ts';
import type { Published, Version } from '../published.ts';
import { comparePath, planPath, publicationPath } from './paths.ts';

/** All publications, what changed between them, and the plan as files. */
export function Versions({ published, versions }: { published: Published; versions: Version[] }) {
  const { t, href, language } = usePage();
  const { date } = formats(language);
  const { slug, number } = published;
  const standing = versions.filter((version) => !version.withdrawal);
  const before = (version: Version) => standing.find((one) => one.number < version.number)?.number;
  return (
    <section aria-labelledby="versies">
      <h2 id="versies">{t('plans.section.versions')}</h2>
      <p>{t('plans.versions.text')}</p>
      <Downloads path={publicationPath(slug, number)} />
      <DataTable
        caption={t('plans.versions.caption')}
        hideCaption
        rows={versions}
        columns={[
          {
            key: 'number',
            header: t('plans.versions.version'),
            rowHeader: true,
            cell: (one) => (
              <a href={href(publicationPath(slug, one.number))}>{t('plans.versions.number', { number: one.number })}</a>
            ),
          },
          { key: 'on', header: t('plans.versions.on'), cell: (one) => date(one.publishedAt) },
          {
            key: 'by',
            header: t('plans.versions.by'),
            cell: ({ decision }) => `${decision.body}, ${date(decision.date)}`,
          },
          {
            key: 'changes',
            header: t('plans.versions.changes'),
            cell: (one) => {
              if (one.withdrawal) return t('plans.versions.withdrawn', { date: date(one.withdrawal.at) });
              const earlier = before(one);
              if (!earlier) return t('plans.versions.first');
              return (
                <a href={href(comparePath(slug, earlier, one.number))}>
                  {t('plans.versions.since', { number: earlier })}
                </a>
              );
            },
          },
        ]}
      />
      {standing.length > 2 && <CompareForm slug={slug} versions={standing} />}
    </section>
  );
}

function Downloads({ path }: { path: string }) {
  const { t, href } = usePage();
  return (
    <p class="row">
      {(['pdf', 'yaml', 'json'] as const).map((kind) => (
        <ButtonLink key={kind} kind="secondary" href={href(`${path}/plan.${kind}`)} download>
          {t(`plans.download.${kind}`)}
        </ButtonLink>
      ))}
    </p>
  );
}

interface CompareFormProps {
  slug: string;
  versions: Version[];
  from?: number;
  to?: number;
}

/** Any two publications side by side. */
export function CompareForm({ slug, versions, from, to }: CompareFormProps) {
  const { t, href } = usePage();
  const options = (chosen: number | undefined) =>
    versions.map(({ number }) => (
      <option key={number} value={number} selected={number === chosen}>
        {t('plans.versions.number', { number })}
      </option>
    ));
  return (
    <form class="row compare-form" action={href(`${planPath(slug)}/vergelijken`)}>
      <label for="van">{t('plans.compare.from')}</label>
      <select class="utrecht-select utrecht-select--html-select" id="van" name="van">
        {options(from ?? versions.at(-1)?.number)}
      </select>
      <label for="tot">{t('plans.compare.to')}</label>
      <select class="utrecht-select utrecht-select--html-select" id="tot" name="tot">
        {options(to ?? versions[0]?.number)}
      </select>
      <Button kind="secondary">{t('plans.compare.show')}</Button>
    </form>
  );
}

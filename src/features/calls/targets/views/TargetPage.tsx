import type { VNode } from 'preact';
import { formats } from '../../../../platform/formats.ts';
import {
  Button,
  ButtonLink,
  DescriptionList,
  Form,
  Layout,
  type Option,
  Pagination,
  Select,
  TextField,
  usePage,
} from '../../../../ui/index.ts';
import type { Picture } from '../../../areas/index.ts';
import { callPath, callsPath } from '../../catalogue/paths.ts';
import type { Targeted } from '../opening.ts';
import type { TargetQuery } from '../pages.tsx';
import { importPath, reportPath, targetPath } from '../paths.ts';
import type { Progress } from '../rules/progress.ts';
import { TargetPicture } from './TargetPicture.tsx';
import { addressOf, TargetTable } from './TargetTable.tsx';

export interface TargetPageProps extends Targeted {
  asked: TargetQuery;
  day: string;
  /** All areas asked for, and those on this page. */
  found: Progress[];
  shown: Progress[];
  pages: number;
  /** The municipalities asked for, added up. */
  whole: Progress;
  kinds: Option[];
  regions: Option[];
  /** Of which years the inhabitants are. */
  years: number[];
  picture: Picture | null;
  mayReport: boolean;
  mayImport: boolean;
}

/** How far everyone is with what a call wants to reach. */
export function TargetPage(props: TargetPageProps): VNode {
  const { t, href, language } = usePage();
  const { call, document, target, asked, found, shown, pages, whole, mayReport, mayImport } = props;
  const { decimal, number } = formats(language);
  return (
    <Layout
      title={t('targets.title', { title: target.title })}
      lead={t('targets.lead', {
        unit: target.unitTitle,
        number: decimal(target.number),
        per: number(target.per),
        by: target.by,
      })}
      breadcrumbs={[
        { href: href(callsPath), label: t('app.navigation.calls') },
        { href: href(callPath(call.code)), label: document.title },
      ]}
      actions={
        <>
          {mayReport && <ButtonLink href={href(reportPath(call.code))}>{t('targets.report.link')}</ButtonLink>}
          {mayImport && (
            <ButtonLink kind="secondary" href={href(importPath(call.code))}>
              {t('targets.import.link')}
            </ButtonLink>
          )}
        </>
      }
    >
      <Whole {...props} />
      <Filter {...props} />
      <section aria-labelledby="per-gebied">
        <h2 id="per-gebied">{t('targets.areas', { count: found.length })}</h2>
        {found.length === 0 && <p class="note">{t('targets.nothing')}</p>}
        <TargetPicture {...props} />
        <TargetTable {...{ asked, call }} rows={shown} whole={asked.zoek ? undefined : whole} />
        <Pagination
          page={asked.pagina}
          pages={pages}
          hrefOf={(page) => href(addressOf(call.code, { ...asked, pagina: page }))}
        />
      </section>
      <How {...props} />
    </Layout>
  );
}

function Whole({ whole, target }: TargetPageProps) {
  const { t, language } = usePage();
  const { number, date } = formats(language);
  const told = (value: number | null) => (value === null ? t('targets.unknown') : number(value));
  const part = whole.known < whole.of;
  return (
    <section aria-labelledby="stand">
      <h2 id="stand">{whole.name || t('targets.all')}</h2>
      <DescriptionList
        items={[
          { term: t('targets.column.need'), details: `${told(whole.need)} ${target.unitTitle}` },
          {
            term: t('targets.column.done'),
            details: whole.done !== null && part ? t('targets.atLeast', { value: told(whole.done) }) : told(whole.done),
          },
          {
            term: t('targets.column.toDo'),
            details: whole.toDo !== null && part ? t('targets.atLeast', { value: told(whole.toDo) }) : told(whole.toDo),
          },
          {
            term: t('targets.known'),
            details: t('targets.knownOf', { known: number(whole.known), of: number(whole.of) }),
          },
          { term: t('targets.since'), details: whole.day && date(whole.day) },
        ]}
      />
    </section>
  );
}

function Filter({ call, asked, kinds, regions }: TargetPageProps) {
  const { t, href } = usePage();
  return (
    <Form action={href(targetPath(call.code))} method="get">
      <div class="areas-filter">
        <TextField name="zoek" type="search" label={t('targets.filter.search')} value={asked.zoek} />
        <Select
          name="per"
          label={t('targets.filter.per')}
          options={kinds}
          value={asked.per}
          empty={t('targets.filter.municipalities')}
        />
        <Select name="in" label={t('targets.filter.in')} options={regions} value={asked.in} empty={t('targets.all')} />
      </div>
      <Button kind="secondary">{t('targets.filter.show')}</Button>
    </Form>
  );
}

function How({ target, years, day }: TargetPageProps) {
  const { t, language } = usePage();
  const { decimal, number, date } = formats(language);
  const values = { number: decimal(target.number), per: number(target.per) };
  return (
    <section aria-labelledby="berekening">
      <h2 id="berekening">{t('targets.how.title')}</h2>
      <ul>
        <li>{t('targets.how.need', values)}</li>
        <li>{t('targets.how.done')}</li>
        <li>{t('targets.how.merged')}</li>
        <li>{t('targets.how.region')}</li>
        <li>{t('targets.how.inhabitants', { years: years.join(', '), day: date(day) })}</li>
      </ul>
      {target.source && <p>{t('targets.how.source', { source: target.source })}</p>}
    </section>
  );
}

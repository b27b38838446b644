import { Fragment } from 'preact';
import { formats } from '../../../platform/formats.ts';
import { Timeline } from '../../../ui/Lists.tsx';
import { usePage } from '../../../ui/page.ts';
import type { Event, Named } from '../describe.ts';

/** Where an area came from and where it went. */
export function AreaHistory({ history }: { history: Event[] }) {
  const { t, language } = usePage();
  const { date } = formats(language);
  if (history.length === 0) return null;
  const words: Record<Event['kind'], string> = {
    merged: t('areas.area.merged'),
    grown: t('areas.area.grown'),
    became: t('areas.area.became'),
    split: t('areas.area.split'),
  };
  return (
    <section aria-labelledby="geschiedenis">
      <h2 id="geschiedenis">{t('areas.area.history')}</h2>
      <Timeline
        moments={history.map((event) => ({
          when: <time dateTime={event.day}>{date(event.day)}</time>,
          title: words[event.kind],
          children: <AreaLinks areas={event.areas} />,
        }))}
      />
    </section>
  );
}

/** "Galmaarden, Gooik en Herne", each a link. */
export function AreaLinks({ areas }: { areas: readonly Named[] }) {
  const { t, href } = usePage();
  return (
    <>
      {areas.map(({ code, name }, index) => (
        <Fragment key={code}>
          {index > 0 && (index === areas.length - 1 ? ` ${t('areas.area.and')} ` : ', ')}
          <a href={href(`/gebieden/${code}`)}>{name}</a>
        </Fragment>
      ))}
    </>
  );
}

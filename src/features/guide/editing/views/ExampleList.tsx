import { Button, ButtonLink, usePage } from '../../../../ui/index.ts';
import type { Section } from '../../store.ts';
import { placeAt } from '../addresses.ts';
import type { Prepared } from '../editions.ts';

/** The examples of a section, in the order in which readers find them. */
export function ExampleList({ programme, edition, section }: Prepared & { section: Section }) {
  const { t, href } = usePage();
  const at = (example?: string) =>
    href(placeAt(programme.code, edition.number, { section: section.key, ...(example && { example }) }));
  const { examples } = section;
  return (
    <section aria-labelledby="voorbeelden">
      <h2 id="voorbeelden">{t('guideedit.example.list')}</h2>
      {examples.length === 0 && <p class="note">{t('guideedit.example.none')}</p>}
      <ul class="plain tasks">
        {examples.map(({ key, title, place }, index) => (
          <li class="task" key={key} id={`voorbeeld-${key}`}>
            <div>
              <a class="task__link" href={at(key)}>
                {title}
              </a>
              {place && <div class="note">{place}</div>}
            </div>
            <div class="row goal-tasks__acts">
              {index > 0 && (
                <form method="post" action={`${at(key)}/omhoog`}>
                  <Button kind="quiet" label={t('guideedit.move.upLabel', { title })}>
                    {t('guideedit.move.up')}
                  </Button>
                </form>
              )}
              {index < examples.length - 1 && (
                <form method="post" action={`${at(key)}/omlaag`}>
                  <Button kind="quiet" label={t('guideedit.move.downLabel', { title })}>
                    {t('guideedit.move.down')}
                  </Button>
                </form>
              )}
            </div>
          </li>
        ))}
      </ul>
      <ButtonLink kind="secondary" href={`${at()}/nieuw-voorbeeld`}>
        {t('guideedit.example.add')}
      </ButtonLink>
    </section>
  );
}

import { formats } from '../../../../platform/formats.ts';
import { Actions, Alert, Button, ButtonLink, Layout, usePage } from '../../../../ui/index.ts';
import { type Draft, planAt, planCrumbs } from '../../../plans/index.ts';
import { type Card, cardPath } from '../../cards/card.ts';

interface ConsentPageProps {
  draft: Draft;
  consent: { at: Date } | undefined;
  cards: Card[];
}

/** Asks a yes, tells what it means, and takes it back. */
export function ConsentPage({ draft, consent, cards }: ConsentPageProps) {
  const { t, href, language } = usePage();
  return (
    <Layout
      title={t('measures.consent.title')}
      lead={draft.document.title}
      breadcrumbs={planCrumbs(draft, href, t)}
      script
    >
      {consent && (
        <Alert kind="ok">
          {t('measures.consent.since', { date: formats(language).date(consent.at), count: cards.length })}
        </Alert>
      )}
      <p>{t('measures.consent.text')}</p>
      <ul>
        <li>{t('measures.consent.newest')}</li>
        <li>{t('measures.consent.renewed')}</li>
        <li>{t('measures.consent.takeBack')}</li>
      </ul>
      <form method="post">
        <input type="hidden" name="share" value={consent ? 'no' : 'yes'} />
        <Actions>
          <Button kind={consent ? 'danger' : 'primary'}>
            {t(consent ? 'measures.consent.no' : 'measures.consent.yes')}
          </Button>
          <ButtonLink kind="quiet" href={href(planAt(draft.id))}>
            {t('measures.consent.back')}
          </ButtonLink>
        </Actions>
      </form>
      {cards.length > 0 && (
        <section aria-labelledby="kaarten">
          <h2 id="kaarten">{t('measures.consent.cards')}</h2>
          <ul>
            {cards.map((card) => (
              <li key={card.id}>
                <a href={href(cardPath(card.slug))}>{card.title}</a>
              </li>
            ))}
          </ul>
        </section>
      )}
    </Layout>
  );
}

import {
  Actions,
  Alert,
  Button,
  ButtonLink,
  Card,
  CardGrid,
  EmptyState,
  Layout,
  type Pillar,
  usePage,
} from '../../../../ui/index.ts';
import { type CardWithOwner, cardPath, libraryPath } from '../../cards/card.ts';
import { basketPath, clearPath, placePath, takePath } from '../addresses.ts';

interface BasketPageProps {
  cards: readonly CardWithOwner[];
  /** How many are no longer in the library. */
  gone: number;
}

/** What was laid aside, and the way from there into a plan. */
export function BasketPage({ cards, gone }: BasketPageProps) {
  const { t, href, viewer } = usePage();
  return (
    <Layout
      title={t('basket.title')}
      lead={t('basket.lead')}
      breadcrumbs={[{ href: href(libraryPath), label: t('basket.library') }]}
      head={<meta name="robots" content="noindex" />}
    >
      {gone > 0 && <Alert>{t('basket.gone', { count: gone })}</Alert>}
      {cards.length === 0 ? (
        <EmptyState title={t('basket.none')}>
          <p>{t('basket.noneText')}</p>
          <ButtonLink href={href(libraryPath)}>{t('basket.toLibrary')}</ButtonLink>
        </EmptyState>
      ) : (
        <>
          {!viewer && <Keep />}
          <h2>{t('basket.count', { count: cards.length })}</h2>
          <CardGrid>
            {cards.map((card) => (
              <Item key={card.id} card={card} />
            ))}
          </CardGrid>
          <Actions>
            <ButtonLink href={href(placePath)}>{t('basket.place')}</ButtonLink>
            <form method="post" action={href(clearPath)}>
              <Button kind="quiet">{t('basket.clear')}</Button>
            </form>
          </Actions>
        </>
      )}
    </Layout>
  );
}

function Keep() {
  const { t, href } = usePage();
  const back = `?terug=${encodeURIComponent(basketPath)}`;
  return (
    <Alert title={t('basket.keepTitle')}>
      <p>
        {t('basket.keepText')} <a href={href(`/aanmelden${back}`)}>{t('basket.signIn')}</a> {t('basket.or')}{' '}
        <a href={href(`/registreren${back}`)}>{t('basket.register')}</a>
      </p>
    </Alert>
  );
}

function Item({ card }: { card: CardWithOwner }) {
  const { t, href } = usePage();
  return (
    <Card
      title={card.title}
      href={href(cardPath(card.slug))}
      {...(card.pillar && { pillar: card.pillar as Pillar })}
      kicker={card.areaName ?? card.organisationName ?? undefined}
      footer={
        <form method="post" action={href(takePath)}>
          <input type="hidden" name="kaart" value={card.id} />
          <button class="link-button" type="submit">
            {t('basket.take')} <span class="visually-hidden">{card.title}</span>
          </button>
        </form>
      }
    />
  );
}

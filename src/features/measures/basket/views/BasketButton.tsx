import { Button, Icon, usePage } from '../../../../ui/index.ts';
import { addPath } from '../addresses.ts';

/** Lays a card aside. The same for everyone, whatever is in their basket, so that pages with it can be kept. */
export function BasketButton({
  card,
  kind = 'secondary',
}: {
  card: { id: string; title: string };
  kind?: 'secondary' | 'quiet';
}) {
  const { t, href, path } = usePage();
  return (
    <form method="post" action={href(addPath)}>
      <input type="hidden" name="kaart" value={card.id} />
      <input type="hidden" name="terug" value={path} />
      <Button kind={kind}>
        <Icon name="basket" />
        {t('basket.add')} <span class="visually-hidden">{card.title}</span>
      </Button>
    </form>
  );
}

/** On a hit in a list. */
export const basketAct = (card: { id: string; title: string }) => <BasketButton card={card} kind="quiet" />;

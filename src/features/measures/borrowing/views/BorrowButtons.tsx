import { ButtonLink, usePage } from '../../../../ui/index.ts';
import { BasketButton } from '../../basket/views/BasketButton.tsx';
import type { CardWithOwner } from '../../cards/card.ts';
import { borrowCardPath } from '../addresses.ts';

/** What one does with a card; the same for everyone. */
export function BorrowButtons({ card }: { card: CardWithOwner }) {
  const { t, href } = usePage();
  return (
    <>
      <ButtonLink href={href(borrowCardPath(card.slug))}>{t('basket.place')}</ButtonLink>
      <BasketButton card={card} />
    </>
  );
}

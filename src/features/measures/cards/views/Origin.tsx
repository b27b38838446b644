import { Disclosure, usePage } from '../../../../ui/index.ts';
import { wordsIn } from '../../words.ts';
import type { CardWithOwner } from '../card.ts';

/** How the card came to be here, what of it we worked out ourselves, and where its facts come from. */
export function Origin({ card }: { card: CardWithOwner }) {
  const { t, language } = usePage();
  const { origin } = wordsIn(language);
  return (
    <section aria-labelledby="herkomst">
      <h2 id="herkomst">{t('measures.card.origin')}</h2>
      <p>
        <b>{origin(card)}.</b>{' '}
        {t(`measures.originText.${card.isExample ? 'example' : card.origin}`, {
          organisation: card.organisationName ?? '',
        })}
      </p>
      {card.isClassified && (
        <Disclosure summary={t('measures.card.classified')}>
          <p>{t('measures.card.classifiedHow')}</p>
        </Disclosure>
      )}
      {(card.objective || card.actionPlan) && (
        <p>
          {t('measures.card.partOf')} {[card.objective, card.actionPlan].filter(Boolean).join(' › ')}
        </p>
      )}
      {card.sources.length > 0 && <Sources sources={card.sources} />}
    </section>
  );
}

function Sources({ sources }: Pick<CardWithOwner, 'sources'>) {
  const { t, href, language } = usePage();
  const { format } = wordsIn(language);
  return (
    <>
      <h3>{t('measures.card.sources')}</h3>
      <ul>
        {sources.map(({ title, passage, url, date }, index) => (
          <li key={index}>
            {url && isAddress(url) ? <a href={url.startsWith('/') ? href(url) : url}>{title}</a> : title}
            {date && ` (${/^\d{4}-\d\d-\d\d$/.test(date) ? format.date(date) : date})`}
            {passage && <blockquote>{passage}</blockquote>}
            {url && !isAddress(url) && <span class="note"> {url}</span>}
          </li>
        ))}
      </ul>
    </>
  );
}

/** An address of this site, or of another that is safe to lead to. */
const isAddress = (url: string) => /^\/(?![/\\])/.test(url) || (/^https?:\/\//i.test(url) && URL.canParse(url));

import { Icon } from './Icon.tsx';
import { usePage } from './page.ts';

export interface FollowLinkProps {
  /** What to follow: `plan:<id>`, `theme:<code>`, `section:<programme>/<key>`. */
  topic: string;
  /** What it is called, for who hears the link without the page around it. */
  subject: string;
}

/** Leads to where one follows something. The page stays the same for everyone, so it can be kept. */
export function FollowLink({ topic, subject }: FollowLinkProps) {
  const { t, href, path } = usePage();
  const query = new URLSearchParams({ onderwerp: topic, terug: path });
  return (
    <a class="nl-button nl-button--secondary" href={href(`/volgen?${query}`)} rel="nofollow">
      <Icon name="bell" />
      {t('ui.follow')} <span class="visually-hidden">{subject}</span>
    </a>
  );
}

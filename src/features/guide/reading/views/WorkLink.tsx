import { ButtonLink, usePage } from '../../../../ui/index.ts';
import { guidePath } from '../paths.ts';

/** From the guide to its workplace, for who works on it. */
export function WorkLink({ code }: { code: string }) {
  const { t, href } = usePage();
  return <ButtonLink href={href(`${guidePath(code)}/werk`)}>{t('guide.work')}</ButtonLink>;
}

import { formats } from '../../../../platform/formats.ts';
import type { Language, Translate } from '../../../../platform/i18n.ts';
import type { Edition } from '../../store.ts';
import type { Passage } from '../../tables.ts';

type Named = Pick<Edition, 'number' | 'dated'>;

/** “Editie 3, 8 juni 2020”; an edition whose day is not known says so. */
export function editionName({ number, dated }: Named, t: Translate, language: Language): string {
  const day = dated ? formats(language).date(dated) : t('guide.edition.undated');
  return t('guide.edition.name', { number, day });
}

/** Where something stands, in a line. */
export const passageName = ({ document, passage }: Passage): string => [document, passage].filter(Boolean).join(' – ');

/** Guides are written in Dutch: a page in another language says so to who hears it read out. */
export const textLanguage = (language: Language): string | undefined => (language === 'nl' ? undefined : 'nl');

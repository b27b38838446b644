import type { Language } from '../../../platform/i18n.ts';

const names = {
  nl: new Intl.DisplayNames('nl', { type: 'region', fallback: 'code' }),
  en: new Intl.DisplayNames('en', { type: 'region', fallback: 'code' }),
};

/** `BE` → "België". */
export const countryName = (code: string, language: Language): string => names[language].of(code) ?? code;

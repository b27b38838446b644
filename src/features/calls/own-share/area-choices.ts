import type { Database } from '../../../platform/database/index.ts';
import type { Language } from '../../../platform/i18n.ts';
import type { Option } from '../../../ui/index.ts';
import { areaOptions } from '../../areas/index.ts';

/** The municipalities of a day to choose from, by country where there are several. */
export async function municipalityOptions(db: Database, day: string, language: Language): Promise<Option[]> {
  const areas = await areaOptions(db, day, ['municipality']);
  const countries = new Intl.DisplayNames([language], { type: 'region' });
  const isOne = new Set(areas.map(({ country }) => country)).size < 2;
  return areas.map(({ code, name, country }) => ({
    value: code,
    label: name,
    ...(isOne ? {} : { group: countries.of(country) ?? country }),
  }));
}

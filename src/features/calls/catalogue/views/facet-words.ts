import type { Language, Translate } from '../../../../platform/i18n.ts';
import { themeName } from '../../../themes/index.ts';
import { axisName } from '../../axes.ts';
import type { PublishedCall } from '../../catalogue-news/published-store.ts';
import type { SupportKind } from '../describe-rule.ts';
import { referenceGovernment } from '../search/find.ts';
import type { FacetName } from '../search/query.ts';
import { applicantKindWord, type CallState, capital, stateWord } from '../words.ts';

/** Names of governments by the code that the facet gives them. */
export type Governments = ReadonlyMap<string, string>;

export const governmentsOf = (calls: readonly PublishedCall[], t: Translate): Governments =>
  new Map([
    [referenceGovernment, t('calls.referenceGovernment')],
    ...calls.flatMap(({ organisationId, organisationName }) =>
      organisationId && organisationName ? [[organisationId, organisationName] as const] : [],
    ),
  ]);

type Say = (code: string, words: { t: Translate; language: Language; governments: Governments }) => string;

const says: Record<FacetName, Say> = {
  state: (code, { t }) => capital(stateWord(t, code as CallState)),
  axis: (code, { language }) => axisName(code, language),
  theme: (code, { language }) => themeName(code, language),
  applicant: (code, { t }) => capital(applicantKindWord(t, code as Parameters<typeof applicantKindWord>[1])),
  support: (code, { t }) => capital(t(`calls.support.${code as SupportKind}`)),
  government: (code, { governments }) => governments.get(code) ?? code,
};

/** A value of a facet as people read it. */
export const facetWord = (name: FacetName, ...rest: Parameters<Say>): string => says[name](...rest);

import { formats } from '../../../../platform/formats.ts';
import { type Description, DescriptionList, usePage } from '../../../../ui/index.ts';
import { themeName } from '../../../themes/index.ts';
import { axisName } from '../../axes.ts';
import type { PublishedCall } from '../../catalogue-news/published-store.ts';
import type { CallDocument } from '../../document/schema.ts';
import { applicantKindWord, capital, jointWord, saySize, selectionWord, textLanguage, tieWord } from '../words.ts';

interface FactsProps {
  call: PublishedCall;
  document: CallDocument;
  /** Names of the areas that may apply, when not all may. */
  areas: readonly string[];
}

/** What one must know first, in short. */
export function Facts({ call, document, areas }: FactsProps) {
  const { t, href, language } = usePage();
  const { money } = formats(language);
  const { axis, themes = [], measureKinds = [], envelope, timing, steps } = document;
  const items: Description[] = [
    {
      term: t('calls.page.envelope'),
      details: envelope ? <b>{money(envelope)}</b> : t('calls.hit.noEnvelope'),
    },
    { term: t('calls.page.timing'), details: steps.length === 0 ? timing : '' },
    ...useApplicants(document, areas),
    ...useChoosing(document),
    { term: t('calls.page.caller'), details: call.organisationName ?? t('calls.referenceGovernment') },
    { term: t('calls.page.axis'), details: axisName(axis, language) },
    {
      term: t('calls.page.themes'),
      details: themes.length > 0 && (
        <span class="row">
          {themes.map((theme) => (
            <a key={theme} class="chip" href={href(`/themas/${theme}`)}>
              {themeName(theme, language)}
            </a>
          ))}
        </span>
      ),
    },
    {
      term: t('calls.page.measureKinds'),
      details: capital(measureKinds.map((kind) => t(`codes.measureKind.${kind}`)).join(', ')),
    },
  ];
  return <DescriptionList items={items.filter(({ details }) => details !== false)} />;
}

/** Who may apply, how often, and whether together. */
function useApplicants({ applicants, joint }: CallDocument, areas: readonly string[]): Description[] {
  const { t, language } = usePage();
  const { kinds = [], description, most } = applicants;
  const together = [
    t(joint.isAllowed ? 'calls.page.jointYes' : 'calls.page.jointNo'),
    joint.isAllowed && joint.counts ? jointWord(t, joint.counts) : '',
  ].filter(Boolean);
  return [
    {
      term: t('calls.page.whom'),
      details: description ? (
        <span lang={textLanguage(language)}>{description}</span>
      ) : (
        capital(kinds.map((kind) => applicantKindWord(t, kind)).join(', '))
      ),
    },
    { term: t('calls.page.areas'), details: areas.join(', ') },
    { term: t('calls.page.inhabitantsFrom'), details: capital(saySize(applicants, t, formats(language))) },
    { term: t('calls.page.most'), details: most ? capital(t('calls.page.mostText', { count: most })) : '' },
    {
      term: t('calls.page.joint'),
      details: joint.explanation ? (
        <span lang={textLanguage(language)}>{joint.explanation}</span>
      ) : (
        capital(together.join('; '))
      ),
    },
  ];
}

/** How it is chosen who gets a subsidy, and how one objects. */
function useChoosing({ selection, objectionDays }: CallDocument): Description[] {
  const { t, language } = usePage();
  const { decimal } = formats(language);
  const { method, ties = [], leastScore, isPartialAllowed } = selection ?? {};
  return [
    {
      term: t('calls.page.selection'),
      details: method && (
        <>
          {capital(selectionWord(t, method))}. {isPartialAllowed && method !== 'right' && t('calls.page.partial')}
        </>
      ),
    },
    { term: t('calls.page.ties'), details: capital(ties.map((tie) => tieWord(t, tie)).join('; ')) },
    {
      term: t('calls.page.leastScore'),
      details: leastScore ? t('calls.page.leastScoreText', { percent: decimal(leastScore) }) : '',
    },
    {
      term: t('calls.page.objection'),
      details: objectionDays ? capital(t('calls.page.objectionText', { count: objectionDays })) : '',
    },
  ];
}

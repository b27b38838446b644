import { formats } from '../../../../platform/formats.ts';
import type { Language, Translate } from '../../../../platform/i18n.ts';
import { TaskList, usePage } from '../../../../ui/index.ts';
import { applicantKindWord } from '../../catalogue/words.ts';
import type { CallDocument } from '../../document/schema.ts';
import type { Applicant, Eligibility, Finding } from '../eligibility.ts';

const tones = { met: 'ok', failed: 'error', unknown: 'neutral' } as const;

interface EligibilityListProps {
  document: Pick<CallDocument, 'applicants'>;
  applicant: Applicant;
  result: Eligibility;
}

/** What a call asks, each with whether it is so; with the reason where it is not. */
export function EligibilityList({ document, applicant, result }: EligibilityListProps) {
  const { t, language } = usePage();
  if (result.findings.length === 0) return null;
  const items = result.findings.map((finding) => ({
    title: titleOf(finding, document.applicants, t, language),
    hint: hintOf(finding, applicant, t, language),
    status: { tone: tones[finding.state], label: t(`ownshare.finding.${finding.state}`) },
  }));
  return <TaskList sections={[{ items }]} />;
}

function titleOf(finding: Finding, asked: CallDocument['applicants'], t: Translate, language: Language) {
  const { number } = formats(language);
  const { inhabitantsFrom, inhabitantsBelow } = asked;
  switch (finding.key) {
    case 'question':
      return <span lang="nl">{finding.question}</span>;
    case 'kind':
      return t('ownshare.asks.kind', {
        kinds: (asked.kinds ?? []).map((kind) => applicantKindWord(t, kind)).join(', '),
      });
    case 'country':
      return t(`ownshare.asks.country.${asked.country}`);
    case 'area':
      return t('ownshare.asks.area');
    case 'most':
      return t('ownshare.asks.most', { count: asked.most });
    case 'inhabitants': {
      const values = { from: number(inhabitantsFrom ?? 0), below: number(inhabitantsBelow ?? 0) };
      const bounds = inhabitantsFrom === undefined ? 'below' : inhabitantsBelow === undefined ? 'from' : 'between';
      return t(`ownshare.asks.inhabitants.${bounds}`, values);
    }
  }
}

function hintOf(finding: Finding, applicant: Applicant, t: Translate, language: Language) {
  if (finding.key === 'question') return finding.state === 'failed' ? <span lang="nl">{finding.otherwise}</span> : null;
  if (finding.key === 'inhabitants' && applicant.inhabitants !== null) {
    return t('ownshare.finding.inhabitants', { number: formats(language).number(Number(applicant.inhabitants)) });
  }
  return null;
}

import type { Formats } from '../../../platform/formats.ts';
import type { Language, Translate } from '../../../platform/i18n.ts';
import type {
  applicantKinds,
  FieldKind,
  jointCounts,
  SelectionMethod,
  StepKind,
  TieBreaker,
} from '../document/codes.ts';
import type { CallDocument, CallStep } from '../document/schema.ts';
import { momentOf, type StepState } from '../moments.ts';

/** Where a call stands, for readers: as its application step does, unless it was taken back. */
export type CallState = StepState | 'withdrawn';
export const callStates = ['open', 'upcoming', 'undated', 'closed', 'withdrawn'] as const satisfies CallState[];

type JointCount = (typeof jointCounts)[number];
type ApplicantKind = (typeof applicantKinds)[number];

export const capital = (text: string): string => text.charAt(0).toLocaleUpperCase() + text.slice(1);

// Words in lower case, as they stand within a sentence; `capital` begins a line with them.
export const stateWord = (t: Translate, state: CallState): string => t(`calls.state.${state}`);
export const stepKindWord = (t: Translate, kind: StepKind): string => t(`calls.stepKind.${kind}`);
export const fieldKindWord = (t: Translate, kind: FieldKind): string => t(`calls.fieldKind.${kind}`);
export const selectionWord = (t: Translate, method: SelectionMethod): string => t(`calls.selection.${method}`);
export const tieWord = (t: Translate, tie: TieBreaker): string => t(`calls.tie.${tie}`);
export const jointWord = (t: Translate, counts: JointCount): string => t(`calls.joint.${counts}`);
export const applicantKindWord = (t: Translate, kind: ApplicantKind): string => t(`calls.applicantKind.${kind}`);
export const answerWord = (t: Translate, answer: 'yes' | 'no'): string => t(`calls.answer.${answer}`);

/** What calls say is written in Dutch: a page in another language says so to who hears it read out. */
export const textLanguage = (language: Language): string | undefined => (language === 'nl' ? undefined : 'nl');

/** "van … tot en met …", to the second, as far as it is known. */
export function sayPeriod(
  { opens, closes }: Pick<CallStep, 'opens' | 'closes'>,
  t: Translate,
  { second }: Formats,
): string {
  const values = { opens: opens && second(momentOf(opens)), closes: closes && second(momentOf(closes)) };
  if (opens && closes) return t('calls.period.both', values);
  if (opens) return t('calls.period.from', values);
  return closes ? t('calls.period.until', values) : t('calls.period.none');
}

/** "van 10.000 tot 20.000"; empty when municipalities of every size may apply. */
export function saySize(
  { inhabitantsFrom, inhabitantsBelow }: CallDocument['applicants'],
  t: Translate,
  { number }: Formats,
): string {
  if (inhabitantsFrom === undefined && inhabitantsBelow === undefined) return '';
  const key = inhabitantsFrom === undefined ? 'sizeBelow' : inhabitantsBelow === undefined ? 'sizeFrom' : 'sizeBoth';
  return t(`calls.page.${key}`, { from: number(inhabitantsFrom ?? 0), below: number(inhabitantsBelow ?? 0) });
}

import { inLanguage } from '../../platform/http/language.ts';
import { type Language, translator } from '../../platform/i18n.ts';
import type { Frequency } from './rules/frequency.ts';

interface Told {
  kind: string;
  values: Record<string, string>;
  path: string;
}

interface Group {
  /** What is followed; null for what is told because it is the reader's task. */
  subject: string | null;
  /** The secret that stops mail about it. */
  stop: string;
  events: readonly Told[];
}

interface News {
  to: string;
  language: Language;
  frequency: Frequency;
  /** With an account one can see and change what one follows. */
  hasAccount: boolean;
  groups: readonly Group[];
  stopAll: string;
}

const longestSubject = 150;

/** A letter about what is new: grouped by what the reader follows, with why they get it and how to stop it (RFC 8058). */
export function newsLetter({ to, language, frequency, hasAccount, groups, stopAll }: News, baseAddress: string) {
  const t = translator(language);
  const address = (path: string) => `${baseAddress}${inLanguage(language, path)}`;
  const stopAddress = (secret: string) => address(`/volgen/stop/${secret}`);
  const titleOf = ({ kind, values }: Told) => oneLine(t(kind, values));
  const nameOf = ({ subject }: Group) => oneLine(subject ?? t('following.letter.tasks'));
  const whyOf = ({ subject }: Group) =>
    subject === null ? t('following.letter.whyTask') : t('following.letter.why', { subject: oneLine(subject) });
  const events = groups.flatMap((group) => group.events);
  const [only] = events.length === 1 ? events : [];

  const body = groups.map((group) =>
    [
      ...(only ? [] : [nameOf(group), '']),
      ...group.events.flatMap((one) => [
        `${only ? '' : '- '}${titleOf(one)}`,
        `${only ? '' : '  '}${address(one.path)}`,
      ]),
    ].join('\n'),
  );
  const foot = [
    groups.length === 1
      ? `${whyOf(groups[0]!)} ${t('following.letter.stop')}\n${stopAddress(groups[0]!.stop)}`
      : [
          t('following.letter.whyAll'),
          ...groups.map(
            (group) => `- ${t('following.letter.stopOne', { subject: nameOf(group) })}\n  ${stopAddress(group.stop)}`,
          ),
          `- ${t('following.letter.stopAll')}\n  ${stopAddress(stopAll)}`,
        ].join('\n'),
    ...(hasAccount ? [`${t('following.letter.manage')}\n${address('/volgen/mijn')}`] : []),
  ];
  const opening = only ? [] : [t(`following.letter.opening.${frequency}`)];
  return {
    to,
    subject: (only ? titleOf(only) : t(`following.letter.subject.${frequency}`, { count: events.length })).slice(
      0,
      longestSubject,
    ),
    text: [...opening, ...body, '-- ', ...foot].join('\n\n').replace('\n\n-- \n\n', '\n\n-- \n'),
    headers: {
      'List-Unsubscribe': `<${stopAddress(groups.length === 1 ? groups[0]!.stop : stopAll)}>`,
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
    },
  };
}

// Names that people typed must not make lines of their own in a letter.
const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();

import type { Attachment } from '../../../../platform/attachments.ts';
import { formats } from '../../../../platform/formats.ts';
import { DescriptionList, Markdown, Timeline } from '../../../../ui/index.ts';
import { usePage } from '../../../../ui/page.ts';
import { themeName } from '../../../themes/index.ts';
import { contributionPath } from '../acts.ts';
import type { Contribution, Message } from '../store.ts';
import { useCode } from './words.tsx';

export interface Whole {
  contribution: Contribution;
  /** What the section is called, in the edition that the sender read. */
  sectionTitle: string | null;
  messages: Message[];
  attachments: Attachment[];
}

/** What was sent in, as it was sent. */
export function Sent({ contribution, sectionTitle, attachments }: Whole) {
  const { t, href, language } = usePage();
  const { date } = formats(language);
  const code = useCode();
  const { kind, areaName, measureKind, themes, targetGroups, credit, createdAt, programmeCode } = contribution;
  const guide = href(`/handreiking/${programmeCode}`);
  const list = new Intl.ListFormat(language);
  return (
    <section aria-labelledby="bijdrage">
      <h2 id="bijdrage">{t('contributions.one.text')}</h2>
      <DescriptionList
        items={[
          { term: t('contributions.field.kind'), details: t(`contributions.kind.${kind}`) },
          { term: t('contributions.field.guide'), details: <a href={guide}>{contribution.programmeTitle}</a> },
          { term: t('contributions.field.section'), details: sectionTitle ?? '' },
          { term: t('contributions.field.area'), details: areaName ?? '' },
          { term: t('contributions.field.sentOn'), details: date(createdAt) },
          { term: t('contributions.field.organisation'), details: contribution.organisationName ?? '' },
          { term: t('contributions.field.credit'), details: credit },
          { term: t('contributions.field.measureKind'), details: measureKind ? code('measureKind', measureKind) : '' },
          {
            term: t('contributions.field.targetGroups'),
            details: list.format(targetGroups.map((one) => code('targetGroup', one))),
          },
          {
            term: t('contributions.field.themes'),
            details: list.format(themes.map((one) => themeName(one, language))),
          },
        ]}
      />
      <Markdown text={contribution.body} level={3} />
      {attachments.length > 0 && (
        <>
          <h3>{t('contributions.one.attachments')}</h3>
          <ul>
            {attachments.map(({ id, name, size }) => (
              <li key={id}>
                <a href={`${contributionPath(contribution.id)}/bijlagen/${id}`} download>
                  {name}
                </a>{' '}
                <span class="note">
                  {t('contributions.one.size', { kilobytes: Math.max(1, Math.round(size / 1024)) })}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

/** Questions and answers, when there were any. */
export function Messages({ messages }: Pick<Whole, 'messages'>) {
  const { t, language } = usePage();
  const { moment } = formats(language);
  if (messages.length === 0) return null;
  return (
    <section aria-labelledby="vragen">
      <h2 id="vragen">{t('contributions.one.messages')}</h2>
      <Timeline
        moments={messages.map(({ side, body, at }) => ({
          when: moment(at),
          title: t(`contributions.one.by.${side}`),
          children: <Markdown text={body} level={4} />,
        }))}
      />
    </section>
  );
}

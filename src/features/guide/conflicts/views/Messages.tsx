import { formats } from '../../../../platform/formats.ts';
import { Markdown, Timeline } from '../../../../ui/index.ts';
import { usePage } from '../../../../ui/page.ts';

export interface MessageShown {
  side: 'editor' | 'reporter';
  body: string;
  at: Date;
}

/** Questions and answers between the editors of the guide and who reported. */
export function Messages({ messages }: { messages: MessageShown[] }) {
  const { t, language } = usePage();
  const { moment } = formats(language);
  if (messages.length === 0) return null;
  return (
    <section aria-labelledby="vragen">
      <h2 id="vragen">{t('conflicts.message.title')}</h2>
      <p class="note">{t('conflicts.message.private')}</p>
      <Timeline
        moments={messages.map(({ side, body, at }) => ({
          when: moment(at),
          title: t(`conflicts.message.by.${side}`),
          children: <Markdown text={body} level={3} />,
        }))}
      />
    </section>
  );
}

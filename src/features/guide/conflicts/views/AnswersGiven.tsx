import { formats } from '../../../../platform/formats.ts';
import { DescriptionList, Disclosure, Markdown } from '../../../../ui/index.ts';
import { usePage } from '../../../../ui/page.ts';
import type { GuidelineConflict } from '../store.ts';
import type { conflictAnswer } from '../tables.ts';

type Answer = typeof conflictAnswer.$inferSelect;

export interface GivenAnswers {
  conflict: GuidelineConflict;
  /** First one first; the last one holds. */
  given: Answer[];
  /** Sections of the newest edition, to lead to; others are named by their key only. */
  sections: { key: string; title: string; path: string }[];
}

/** The answer that holds, and the ones that it corrects. */
export function Answers({ given, ...props }: GivenAnswers) {
  const { t } = usePage();
  const last = given.at(-1);
  if (!last) return null;
  const earlier = given.slice(0, -1).reverse();
  return (
    <section aria-labelledby="antwoord">
      <h2 id="antwoord">{t('conflicts.answer.heading')}</h2>
      <One answer={last} {...props} />
      {earlier.length > 0 && (
        <Disclosure summary={t('conflicts.answer.earlier', { count: earlier.length })}>
          {earlier.map((answer) => (
            <One key={answer.id} answer={answer} {...props} />
          ))}
        </Disclosure>
      )}
    </section>
  );
}

function One({ answer, conflict, sections }: Omit<GivenAnswers, 'given'> & { answer: Answer }) {
  const { t, href, language } = usePage();
  const { date } = formats(language);
  const { ruling, body, source, sectionKeys, at } = answer;
  const titles = { first: conflict.first.title, second: conflict.second.title };
  const touched = sectionKeys.flatMap((key) => sections.find((one) => one.key === key) ?? []);
  return (
    <>
      <p>
        <strong>{t(`conflicts.ruling.${ruling}`, titles)}</strong>
      </p>
      <Markdown text={body} level={3} />
      <DescriptionList
        items={[
          { term: t('conflicts.answer.on'), details: date(at) },
          {
            term: t('conflicts.answer.source'),
            details: (
              <>
                {source.url ? (
                  <a href={source.url} rel="nofollow noopener">
                    {source.title}
                  </a>
                ) : (
                  source.title
                )}
                {source.date && `, ${date(source.date)}`}
              </>
            ),
          },
          {
            term: t('conflicts.answer.sections'),
            details: touched.length > 0 && (
              <ul class="plain">
                {touched.map(({ key, title, path }) => (
                  <li key={key}>
                    <a href={href(path)}>{title}</a>
                  </li>
                ))}
              </ul>
            ),
          },
        ].filter(({ details }) => details !== false)}
      />
    </>
  );
}

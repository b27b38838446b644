import { formats } from '../../../../platform/formats.ts';
import { Markdown, usePage } from '../../../../ui/index.ts';
import type { PublishedCall } from '../../catalogue-news/published-store.ts';
import type { CallDocument } from '../../document/schema.ts';
import { textLanguage } from '../words.ts';
import { Facts } from './Facts.tsx';
import { Contact, Papers } from './Papers.tsx';
import { Criteria, Questions, Steps } from './Steps.tsx';
import { Support } from './Support.tsx';

interface CallBodyProps {
  call: PublishedCall;
  document: CallDocument;
  areas: readonly string[];
  now: Date;
}

/** All that a version of a call says, what decides first. */
export function CallBody({ call, document, areas, now }: CallBodyProps) {
  const { t, language } = usePage();
  const { description, steps, eligibility = [], criteria = [], contact } = document;
  return (
    <>
      <section aria-labelledby="in-het-kort">
        <h2 id="in-het-kort">{t('calls.page.facts')}</h2>
        <Facts {...{ call, document, areas }} />
      </section>
      <Support document={document} />
      <Target document={document} />
      <Steps steps={steps} now={now} isWithdrawn={call.withdrawnAt !== null} />
      <Questions questions={eligibility} />
      <Criteria criteria={criteria} />
      {description && (
        <section aria-labelledby="waarover">
          <h2 id="waarover">{t('calls.page.about')}</h2>
          <div lang={textLanguage(language)}>
            <Markdown text={description} level={2} />
          </div>
        </section>
      )}
      <Contact contact={contact} />
      <Papers document={document} />
    </>
  );
}

/** What the call wants to reach by a year. */
function Target({ document: { target } }: { document: CallDocument }) {
  const { t, language } = usePage();
  const { decimal, number } = formats(language);
  if (!target) return null;
  const { number: wanted, unitTitle, per, by } = target;
  const values = { number: decimal(wanted), unit: unitTitle, per: number(per), by: String(by) };
  return (
    <section aria-labelledby="doel">
      <h2 id="doel">{t('calls.page.target')}</h2>
      <p>{t('calls.page.targetText', values)}.</p>
    </section>
  );
}

import type { Answers } from '../../../../platform/forms.ts';
import { Actions, Alert, Button, Form, Layout, Markdown } from '../../../../ui/index.ts';
import { usePage } from '../../../../ui/page.ts';
import { conflictsPath, reportPath } from '../addresses.ts';
import type { Report } from '../schema.ts';
import type { GuidelineConflict } from '../store.ts';
import { ConflictCards, Instructions } from './parts.tsx';

interface CheckReportProps {
  report: Report;
  /** Reports that look like it. */
  like: GuidelineConflict[];
  /** Whether it is public as soon as it is sent. */
  isPublic: boolean;
  answers: Answers;
}

/** Before it is sent: what others reported already, and how it will read. */
export function CheckReport({ report, like, isPublic, answers }: CheckReportProps) {
  const { t, href } = usePage();
  return (
    <Layout
      title={t('conflicts.check.title')}
      breadcrumbs={[{ href: href(conflictsPath), label: t('conflicts.list.title') }]}
      script
    >
      {like.length > 0 && (
        <section aria-labelledby="lijkt">
          <h2 id="lijkt">{t('conflicts.check.like', { count: like.length })}</h2>
          <p>{t('conflicts.check.likeText')}</p>
          <ConflictCards conflicts={like} level={3} />
        </section>
      )}
      <section aria-labelledby="melding">
        <h2 id="melding">{report.title}</h2>
        <Markdown text={report.clash} level={3} />
        <Instructions {...report} />
      </section>
      <Alert>{t(isPublic ? 'conflicts.check.public' : 'conflicts.check.waits')}</Alert>
      <Form action={href(reportPath)} settles="tegenstrijdig">
        {Object.entries(answers)
          .filter(([name]) => name !== 'sure' && name !== 'change')
          .flatMap(([name, answer]) =>
            [answer ?? []]
              .flat()
              .map((value, index) => <input key={`${name} ${index}`} type="hidden" {...{ name, value }} />),
          )}
        <Actions>
          <Button name="sure" value="yes">
            {t('conflicts.check.send')}
          </Button>
          <Button kind="secondary" name="change" value="yes">
            {t('conflicts.check.change')}
          </Button>
        </Actions>
      </Form>
    </Layout>
  );
}

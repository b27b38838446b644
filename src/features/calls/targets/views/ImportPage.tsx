import { Actions, Button, Form, Layout, TextArea, usePage } from '../../../../ui/index.ts';
import { callPath, callsPath } from '../../catalogue/paths.ts';
import type { Targeted } from '../opening.ts';
import { importPath, targetPath } from '../paths.ts';
import type { LineProblem } from '../rules/reports-file.ts';

interface ImportPageProps extends Targeted {
  text: string;
  problems?: LineProblem[];
}

/** Reports of many municipalities at once, pasted as a table. */
export function ImportPage({ call, document, target, text, problems }: ImportPageProps) {
  const { t, href } = usePage();
  const told = problems?.map(({ line, key, value }) => t(`targets.file.${key}`, { line, value })) ?? [];
  return (
    <Layout
      title={t('targets.import.title')}
      lead={t('targets.import.lead')}
      breadcrumbs={[
        { href: href(callsPath), label: t('app.navigation.calls') },
        { href: href(callPath(call.code)), label: document.title },
        { href: href(targetPath(call.code)), label: target.title },
      ]}
      hasErrors={problems !== undefined}
      script
    >
      {told.length > 0 && (
        <div class="error-summary" role="alert" tabIndex={-1} aria-labelledby="fouten">
          <h2 id="fouten">{t('targets.import.refused')}</h2>
          <ul>
            {told.map((message) => (
              <li key={message}>{message}</li>
            ))}
          </ul>
        </div>
      )}
      <Form action={href(importPath(call.code))}>
        <TextArea
          name="regels"
          label={t('targets.import.lines')}
          hint={t('targets.import.hint')}
          value={text}
          rows={12}
          required
        />
        <Actions>
          <Button>{t('targets.import.send')}</Button>
        </Actions>
      </Form>
    </Layout>
  );
}

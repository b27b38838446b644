import type { Answers, FieldErrors } from '../../../../platform/forms.ts';
import type { Crumb } from '../../../../ui/index.ts';
import { usePage } from '../../../../ui/page.ts';
import { OneTextPage } from '../../views/OneTextPage.tsx';
import type { GuidelineConflict } from '../store.ts';

export interface TextPageProps {
  /** A question to the reporter; or why a report is taken back or refused. */
  kind: 'ask' | 'withdraw' | 'refuse';
  conflict: GuidelineConflict;
  breadcrumbs: Crumb[];
  back: string;
  answers: Answers;
  errors?: FieldErrors | undefined;
}

export function TextPage({ kind, conflict, breadcrumbs, ...form }: TextPageProps) {
  const { href } = usePage();
  return (
    <OneTextPage
      {...form}
      words={`conflicts.${kind}`}
      kind={kind}
      isQuestion={kind === 'ask'}
      lead={conflict.title}
      breadcrumbs={breadcrumbs.map((crumb) => ({ ...crumb, href: href(crumb.href) }))}
    />
  );
}

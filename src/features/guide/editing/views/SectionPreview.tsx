import { Markdown, usePage } from '../../../../ui/index.ts';
import type { Values } from '../../../plans/index.ts';
import { clusterName } from '../../../themes/index.ts';

/** What is typed as readers will see it: the inside of the live preview too. */
export function SectionPreview({ values }: { values: Values }) {
  const { t, language } = usePage();
  const text = (name: string) => String(values[name] ?? '');
  const hints = Object.keys(values).filter((name) => name.startsWith('hints.'));
  return (
    <div data-part="weergave">
      <h3>{text('title')}</h3>
      {text('introduction') && <Markdown text={text('introduction')} level={4} />}
      {text('body') ? <Markdown text={text('body')} level={4} /> : null}
      {text('description') && <Markdown text={text('description')} level={4} />}
      {hints.map((name) => (
        <div key={name}>
          <p class="note">{t('guideedit.preview.hintFor', { cluster: clusterName(name.slice(6), language) })}</p>
          <Markdown text={text(name)} level={4} />
        </div>
      ))}
      {text('provenance') && <Markdown text={text('provenance')} level={4} />}
    </div>
  );
}

import { Button, type Tone, usePage } from '../../../../ui/index.ts';
import { StatusTag } from '../../../../ui/Tag.tsx';
import { placeAt } from '../addresses.ts';
import type { Prepared } from '../editions.ts';
import type { OutlineItem, SectionState } from '../outline.ts';

const tones: Record<SectionState, Tone> = { same: 'neutral', moved: 'info', changed: 'info', new: 'ok' };

interface OutlineProps extends Prepared {
  items: readonly OutlineItem[];
}

/** The chapters and sections of an edition in preparation, each with its state and ways to move it. */
export function Outline({ items, ...prepared }: OutlineProps) {
  return (
    <>
      {items.map((item) => (
        <article
          key={item.section.key}
          class={`goal-tasks${item.section.pillar ? ` pillar-${item.section.pillar}` : ''}`}
          id={`deel-${item.section.key}`}
          aria-label={item.section.title}
        >
          <Row {...prepared} {...{ item, items }} isChapter />
          <Children {...prepared} {...{ items }} children={item.children} />
        </article>
      ))}
    </>
  );
}

function Children({ children, ...rest }: OutlineProps & { children: readonly OutlineItem[] }) {
  if (children.length === 0) return null;
  return (
    <ul class="plain">
      {children.map((item) => (
        <li key={item.section.key} id={`deel-${item.section.key}`} class="goal-tasks__measure">
          <Row {...rest} item={item} />
          <Children {...rest} children={item.children} />
        </li>
      ))}
    </ul>
  );
}

type RowProps = OutlineProps & { item: OutlineItem; isChapter?: boolean };

function Row(props: RowProps) {
  const { t, href } = usePage();
  const { programme, edition, item, isChapter } = props;
  const { section, state } = item;
  const link = (
    <a class="task__link" href={href(placeAt(programme.code, edition.number, { section: section.key }))}>
      {section.title}
    </a>
  );
  return (
    <div class="task">
      <div>
        {isChapter ? <h3>{link}</h3> : link}
        <div class="row note">
          {section.examples.length > 0 && t('guideedit.work.examples', { count: section.examples.length })}
          <Acts {...props} />
        </div>
      </div>
      <StatusTag tone={tones[state]}>{t(`guideedit.state.${state}`)}</StatusTag>
    </div>
  );
}

function Acts(props: RowProps) {
  const { t } = usePage();
  const { isFirst, isLast, section } = props.item;
  return (
    <details class="goal-tasks__acts">
      <summary>
        {t('guideedit.move.change')}
        <span class="visually-hidden">: {section.title}</span>
      </summary>
      {!(isFirst && isLast) && (
        <div class="row">
          {!isFirst && <Step {...props} act="omhoog" words="up" />}
          {!isLast && <Step {...props} act="omlaag" words="down" />}
        </div>
      )}
      <ToChapter {...props} />
    </details>
  );
}

function Step({ programme, edition, item, act, words }: RowProps & { act: string; words: 'up' | 'down' }) {
  const { t, href } = usePage();
  const { key, title } = item.section;
  return (
    <form method="post" action={href(`${placeAt(programme.code, edition.number, { section: key })}/${act}`)}>
      <Button kind="quiet" label={t(`guideedit.move.${words}Label`, { title })}>
        {t(`guideedit.move.${words}`)}
      </Button>
    </form>
  );
}

/** Chapters are the outermost sections: to one of them, or to stand among them. */
function ToChapter({ programme, edition, item, items }: RowProps) {
  const { t, href } = usePage();
  const { key, title } = item.section;
  const others = items.filter(({ section }) => section.key !== item.parentKey && section.key !== key);
  const isChapter = item.parentKey === null;
  if (others.length === 0 && isChapter) return null;
  const id = `naar-${key}`;
  return (
    <form
      class="row"
      method="post"
      action={href(`${placeAt(programme.code, edition.number, { section: key })}/verplaatsen`)}
    >
      <label for={id}>{t('guideedit.move.to')}</label>
      <select class="utrecht-select utrecht-select--html-select" id={id} name="naar">
        {!isChapter && <option value="">{t('guideedit.move.ownChapter')}</option>}
        {others.map(({ section }) => (
          <option key={section.key} value={section.key}>
            {section.title}
          </option>
        ))}
      </select>
      <Button kind="quiet" label={t('guideedit.move.moveLabel', { title })}>
        {t('guideedit.move.move')}
      </Button>
    </form>
  );
}

import type { ComponentChildren } from 'preact';
import { Button, ButtonLink } from '../../../../ui/Button.tsx';

import { EmptyState } from '../../../../ui/Lists.tsx';
import { usePage } from '../../../../ui/page.ts';
import { PillarTag, StatusTag } from '../../../../ui/Tag.tsx';
import type { Goal } from '../../document/schema.ts';
import type { Draft } from '../../store.ts';
import { type ItemAct, itemAt, newItemAt, partAt } from '../addresses.ts';
import type { Collection } from '../collection.ts';
import { itemStatus, type PlacedFinding } from '../findings.ts';
import { collectionBySlug } from '../table.ts';
import { itemAnchor } from './anchors.ts';
import { statusWords } from './status.ts';

interface GoalTasksProps {
  draft: Draft;
  findings: readonly PlacedFinding[];
  mayEdit: boolean;
}

/** The goals with their measures, each with how far it is and ways to add, move and remove. */
export function GoalTasks(props: GoalTasksProps) {
  const { t, href } = usePage();
  const { draft, mayEdit } = props;
  const list = collectionBySlug('doelstellingen');
  const { goals } = draft.document;
  return (
    <section class="tasks" aria-labelledby={itemAnchor(list)}>
      <h2 id={itemAnchor(list)}>{t('drafts.overview.goals')}</h2>
      {goals.length === 0 && <EmptyState title={t('builder.goals.none')} />}
      {goals.map((goal, index) => (
        <OneGoal key={goal.id} {...props} goal={goal} isFirst={index === 0} isLast={index === goals.length - 1} />
      ))}
      {mayEdit && (
        <ButtonLink kind="secondary" href={href(newItemAt(draft.id, list.slug))}>
          {t('builder.goals.add')}
        </ButtonLink>
      )}
    </section>
  );
}

type Ends = { isFirst: boolean; isLast: boolean };

function OneGoal({ goal, ...props }: GoalTasksProps & Ends & { goal: Goal }) {
  const { t, href } = usePage();
  const { draft, mayEdit } = props;
  const goals = collectionBySlug('doelstellingen');
  const measures = collectionBySlug('maatregelen');
  return (
    <article class={`goal-tasks pillar-${goal.pillar}`} id={itemAnchor(goals, goal.id)} aria-label={goal.title}>
      <Row {...props} list={goals} item={goal.id} title={goal.title} level={3}>
        <PillarTag pillar={goal.pillar} />
      </Row>
      <ul class="plain">
        {goal.measures.map(({ id, title }, index) => (
          <li key={id} id={itemAnchor(measures, id)} class="goal-tasks__measure">
            <Row
              {...props}
              list={measures}
              item={id}
              title={title}
              parent={goal.id}
              isFirst={index === 0}
              isLast={index === goal.measures.length - 1}
            />
          </li>
        ))}
      </ul>
      {goal.measures.length === 0 && <p class="note">{t('builder.measures.none')}</p>}
      {mayEdit && (
        <ButtonLink kind="quiet" href={href(newItemAt(draft.id, measures.slug, goal.id))}>
          {t('builder.measures.add')}
        </ButtonLink>
      )}
    </article>
  );
}

interface RowProps extends GoalTasksProps, Ends {
  list: Collection;
  item: string;
  title: string;
  level?: 3;
  parent?: string;
  children?: ComponentChildren;
}

function Row({ children, level, ...props }: RowProps) {
  const { t, href } = usePage();
  const { draft, findings, list, item, title, mayEdit } = props;
  const status = statusWords(itemStatus(findings, list.parts, item), t);
  const link = (
    <a class="task__link" href={href(partAt(draft.id, list.parts[0], item))}>
      {title}
    </a>
  );
  return (
    <div class="task">
      <div>
        {level ? <h3>{link}</h3> : link}
        <div class="row note">
          {item}
          {children}
          {mayEdit && <ItemActs {...props} />}
        </div>
      </div>
      <StatusTag tone={status.tone}>{status.label}</StatusTag>
    </div>
  );
}

function ItemActs(props: RowProps) {
  const { t } = usePage();
  const { isFirst, isLast, title } = props;
  return (
    <details class="goal-tasks__acts">
      <summary>
        {t('drafts.list.change')}
        <span class="visually-hidden">: {title}</span>
      </summary>
      <div class="row">
        {!isFirst && <ActButton {...props} act="omhoog" words="up" />}
        {!isLast && <ActButton {...props} act="omlaag" words="down" />}
        <ActButton {...props} act="verwijderen" words="remove" />
      </div>
      <MoveToGoal {...props} />
    </details>
  );
}

function ActButton({ draft, list, item, title, act, words }: RowProps & { act: ItemAct; words: string }) {
  const { t, href } = usePage();
  return (
    <form method="post" action={href(itemAt(draft.id, list.slug, item, act))}>
      <Button kind={act === 'verwijderen' ? 'danger' : 'quiet'} label={t(`drafts.list.${words}Label`, { title })}>
        {t(`drafts.list.${words}`)}
      </Button>
    </form>
  );
}

function MoveToGoal({ draft, list, item, title, parent }: RowProps) {
  const { t, href } = usePage();
  const others = (list.parents?.(draft.document) ?? []).filter((one) => one.parent !== parent);
  if (others.length === 0) return null;
  const id = `naar-${item}`;
  return (
    <form class="row" method="post" action={href(itemAt(draft.id, list.slug, item, 'verplaatsen'))}>
      <label for={id}>{t('drafts.list.moveTo')}</label>
      <select class="utrecht-select utrecht-select--html-select" id={id} name="parent">
        {others.map((one) => (
          <option key={one.parent} value={one.parent}>
            {one.title}
          </option>
        ))}
      </select>
      <Button kind="quiet" label={t('drafts.list.moveLabel', { title })}>
        {t('drafts.list.move')}
      </Button>
    </form>
  );
}

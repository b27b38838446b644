import type { ComponentChildren } from 'preact';

export interface Description {
  term: ComponentChildren;
  details: ComponentChildren;
}

/** Names and values; values without content are left out. */
export function DescriptionList({ items }: { items: Description[] }) {
  const shown = items.filter(({ details }) => details !== null && details !== undefined && details !== '');
  return (
    <dl class="descriptions">
      {shown.map(({ term, details }, index) => (
        <div key={index}>
          <dt>{term}</dt>
          <dd>{details}</dd>
        </div>
      ))}
    </dl>
  );
}

export interface Moment {
  when: ComponentChildren;
  title: ComponentChildren;
  children?: ComponentChildren;
  /** Still to come. */
  ahead?: boolean;
}

/** What happened, and what is to come, in order. */
export function Timeline({ moments }: { moments: Moment[] }) {
  return (
    <ol class="plain timeline">
      {moments.map((moment, index) => (
        <li key={index} class={moment.ahead ? 'timeline__ahead' : undefined}>
          <span class="note">{moment.when}</span>
          <div>
            <b>{moment.title}</b>
          </div>
          {moment.children}
        </li>
      ))}
    </ol>
  );
}

export function EmptyState({ title, children }: { title: string; children?: ComponentChildren }) {
  return (
    <div class="empty">
      <p class="empty__title">{title}</p>
      {children}
    </div>
  );
}

/** More for who wants it, closed at first. */
export function Disclosure({
  summary,
  open,
  children,
}: {
  summary: string;
  open?: boolean;
  children: ComponentChildren;
}) {
  return (
    <details class="disclosure" open={open}>
      <summary>{summary}</summary>
      <div>{children}</div>
    </details>
  );
}

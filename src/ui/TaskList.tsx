import type { ComponentChildren } from 'preact';
import { StatusTag, type Tone } from './Tag.tsx';

export interface TaskItem {
  title: ComponentChildren;
  /** Not given for what cannot be started yet. */
  href?: string;
  hint?: ComponentChildren;
  status: { tone: Tone; label: string };
}

export interface TaskSection {
  title?: string;
  items: TaskItem[];
}

/** The parts of a large job, in order, each with how far it is. */
export function TaskList({ sections, level = 2 }: { sections: TaskSection[]; level?: 2 | 3 }) {
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <div class="tasks">
      {sections.map((section, index) => (
        <section key={section.title ?? index}>
          {section.title && <Heading>{section.title}</Heading>}
          <ul class="plain">
            {section.items.map((item, place) => (
              <li class="task" key={item.href ?? place}>
                <div>
                  {item.href ? (
                    <a class="task__link" href={item.href}>
                      {item.title}
                    </a>
                  ) : (
                    <span class="task__later">{item.title}</span>
                  )}
                  {item.hint && <div class="note">{item.hint}</div>}
                </div>
                <StatusTag tone={item.status.tone}>{item.status.label}</StatusTag>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

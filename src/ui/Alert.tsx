import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from './Icon.tsx';

export type AlertKind = 'info' | 'ok' | 'warning' | 'error';

const looks: Record<AlertKind, { look: string; icon: IconName }> = {
  info: { look: 'utrecht-alert utrecht-alert--info', icon: 'info' },
  ok: { look: 'utrecht-alert utrecht-alert--ok', icon: 'check' },
  warning: { look: 'utrecht-alert utrecht-alert--warning', icon: 'warning' },
  error: { look: 'utrecht-alert utrecht-alert--error', icon: 'error' },
};

export interface AlertProps {
  kind?: AlertKind;
  title?: ComponentChildren;
  /** Read out at once: only for what happened after an act of the reader. */
  live?: boolean;
  children?: ComponentChildren;
}

/** Something the reader must know before going on. */
export function Alert({ kind = 'info', title, live, children }: AlertProps) {
  const { look, icon } = looks[kind];
  return (
    <div class={`${look} tone-${kind}`} role={live ? (kind === 'error' ? 'alert' : 'status') : undefined}>
      <div class="utrecht-alert__icon">
        <Icon name={icon} />
      </div>
      <div class="utrecht-alert__content">
        <div class="utrecht-alert__message">
          {title && <p class="alert__title">{title}</p>}
          {children}
        </div>
      </div>
    </div>
  );
}

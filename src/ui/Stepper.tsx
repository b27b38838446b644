import { usePage } from './page.ts';

export interface Step {
  label: string;
  href?: string;
  state: 'done' | 'now' | 'later';
}

/** Where one is in a job of a few steps. */
export function Stepper({ label, steps }: { label: string; steps: Step[] }) {
  const { t } = usePage();
  return (
    <nav aria-label={label}>
      <ol class="plain stepper">
        {steps.map((step) => (
          <li
            key={step.label}
            class={`stepper__${step.state}`}
            aria-current={step.state === 'now' ? 'step' : undefined}
          >
            {step.href && step.state !== 'now' ? <a href={step.href}>{step.label}</a> : <span>{step.label}</span>}
            {step.state === 'done' && <span class="visually-hidden"> ({t('ui.done')})</span>}
          </li>
        ))}
      </ol>
    </nav>
  );
}

import type { ComponentChildren } from 'preact';
import { fieldId } from './forms/Field.tsx';

export interface ProgressProps {
  label: ComponentChildren;
  value: number;
  max: number;
  /** The same in words, in sight: "7 van 12". */
  text: string;
  /** Tells bars on one page apart where their texts are the same. */
  id?: string;
}

/** How much of something is done, as a bar and in words. */
export function Progress({ label, value, max, text, id }: ProgressProps) {
  const target = fieldId(`voortgang-${id ?? `${value}-${max}-${text}`}`);
  return (
    <div class="progress">
      <label for={target}>{label}</label>
      <span class="progress__text">{text}</span>
      <progress id={target} value={value} max={max || 1}>
        {text}
      </progress>
    </div>
  );
}

import type { ComponentChildren } from 'preact';
import { Findings, type FindingsProps } from './Findings.tsx';

export interface FindingPartsProps extends FindingsProps {
  /** How many and how grave, in one sentence; read out when it changes. */
  summary: ComponentChildren;
}

/** The two parts that change: what the address in `src` answers, as a fragment without a page around it. */
export function FindingParts({ summary, ...findings }: FindingPartsProps) {
  return (
    <>
      <p role="status" data-part="summary">
        {summary}
      </p>
      <div data-part="list">
        <Findings {...findings} />
      </div>
    </>
  );
}

export interface LiveFindingsProps extends FindingPartsProps {
  /** Takes the form's fields by POST and answers with `FindingParts`; it saves nothing. */
  src: string;
  /** The `id` of the form that is checked. */
  form: string;
}

/** Findings beside a form; with script they follow what is typed, without they are those of the last save. */
export function LiveFindings({ src, form, ...parts }: LiveFindingsProps) {
  return (
    <live-findings src={src} data-form={form}>
      <FindingParts {...parts} />
    </live-findings>
  );
}

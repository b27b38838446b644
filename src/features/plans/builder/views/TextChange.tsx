import { diffWordsWithSpace } from 'diff';

export interface TextChangeProps {
  before: string;
  after: string;
  /** Which of the two to show, with what the other lacks marked; both when not given. */
  side?: 'before' | 'after';
}

/** A text with the words marked that differ from another one. */
export function TextChange({ before, after, side }: TextChangeProps) {
  const pieces = isLong(before) || isLong(after) ? undefined : diffWordsWithSpace(before, after);
  if (!pieces) return <p class="text-change">{side === 'before' ? before : after}</p>;
  return (
    <p class="text-change">
      {pieces.map(({ value, added, removed }, index) => {
        if (added) return side === 'before' ? null : <ins key={index}>{value}</ins>;
        if (removed) return side === 'after' ? null : <del key={index}>{value}</del>;
        return <span key={index}>{value}</span>;
      })}
    </p>
  );
}

// Comparing words takes time by the square of what differs.
const isLong = (text: string) => text.length > 40_000;

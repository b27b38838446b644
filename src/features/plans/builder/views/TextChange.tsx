import { wordDifference } from '../../public/word-difference.ts';

export interface TextChangeProps {
  before: string;
  after: string;
  /** Which of the two to show, with what the other lacks marked; both when not given. */
  side?: 'before' | 'after';
}

/** A text with the words marked that differ from another one. */
export function TextChange({ before, after, side }: TextChangeProps) {
  return (
    <p class="text-change">
      {wordDifference(before, after).map(({ kind, text }, index) => {
        if (kind === 'added') return side === 'before' ? null : <ins key={index}>{text}</ins>;
        if (kind === 'removed') return side === 'after' ? null : <del key={index}>{text}</del>;
        return <span key={index}>{text}</span>;
      })}
    </p>
  );
}

import { wordDifference } from '../platform/word-difference.ts';
import { usePage } from './page.ts';

const shownOn = { added: 'after', removed: 'before' } as const;

interface TextChangeProps {
  before: string;
  after: string;
  /** Which of the two to show, with what the other lacks marked; both when not given. */
  side?: 'before' | 'after';
}

/** A text with the words marked that differ from another one. */
export function TextChange({ before, after, side }: TextChangeProps) {
  const { t } = usePage();
  const pieces = wordDifference(before, after).filter(({ text }) => text !== '');
  return (
    <p class="text-change">
      {pieces.map(({ kind, text }, index) => {
        if (kind === 'same') return <span key={index}>{text}</span>;
        if (side) return side === shownOn[kind] ? <mark key={index}>{text}</mark> : null;
        const Tag = kind === 'added' ? 'ins' : 'del';
        return (
          <Tag key={index}>
            <span class="visually-hidden"> {t(`ui.difference.${kind}`)}: </span>
            {text}
          </Tag>
        );
      })}
    </p>
  );
}

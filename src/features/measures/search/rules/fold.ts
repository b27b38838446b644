/** Lower case without accents, as people type it; ligatures and curly quotes as their plain forms. */
export const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[’‘`´]/g, "'")
    .toLowerCase();

const longest = 40;

/**
 * The words of a text, folded, in order. What hangs together by a hyphen is one word ("e-loket"), and so is the apostrophe of a
 * plural ("foto's"); a hyphen that stands for the rest of a word ("bouw- en woonbeleid") is left out.
 */
export function wordsOf(text: string): string[] {
  const found = fold(text).match(/[\p{L}\p{N}]+(?:['-][\p{L}\p{N}]+)*/gu) ?? [];
  return found.map(withoutApostrophe).filter((word) => word.length <= longest);
}

/** "foto's" is foto, "50'ers" is 50ers. */
export const withoutApostrophe = (folded: string): string => folded.replace(/'s$/, '').replaceAll("'", '');

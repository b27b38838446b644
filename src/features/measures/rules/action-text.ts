/** Texts of multi-year plans as people read them: tools put labels before them and cut titles, and some actions are only called by a number. */

const labels = /^\s*(?:publieke info|commentaar|kwalitatieve omschrijving|volledige benaming van de actie)\s*:\s*/i;
const longest = 160;

/** The text without the labels that planning tools put before it; the words themselves stay as they are. */
export function cleanText(text: string): string {
  let rest = text
    .replace(/\r\n?/g, '\n')
    .replace(/[ \t\u00a0]+/g, ' ')
    .trim();
  while (labels.test(rest)) rest = rest.replace(labels, '');
  return rest.replace(/\n{3,}/g, '\n\n').trim();
}

/** A name that is only a number or code: "Actie 2.2.12", "SD04/BD19/AP38/A03", "A040404". */
export const isBareCode = (name: string): boolean =>
  !/\p{L}{4,}/u.test(name.replace(/^\s*(?:actie|actieplan|beleidsdoelstelling)\b/i, ''));

/** What a card is called: the action's own name, or the beginning of its text where the name is only a code or was cut off; with a capital. */
export function titleOf(name: string, text: string): string {
  const chosen = chosenTitle(name, text);
  return chosen.charAt(0).toLocaleUpperCase('nl') + chosen.slice(1);
}

function chosenTitle(name: string, text: string): string {
  const short = name.replace(/\s+/g, ' ').trim();
  const first = beginning(text);
  if (first === '') return short;
  if (isBareCode(short)) return first;
  const stem = short.replace(/(?:\.{3}|…)$/, '').trimEnd();
  const wasCut =
    (stem !== short || name.length >= 60) &&
    first.length > stem.length &&
    first.toLowerCase().startsWith(stem.toLowerCase());
  return wasCut ? first : short;
}

/** The first sentence, cut at a word when it is long. */
function beginning(text: string): string {
  const line = text.trim().split('\n')[0]!.replace(/\s+/g, ' ');
  const sentence = /^.{20,}?[.!?](?=\s|$)/.exec(line)?.[0].replace(/\.$/, '') ?? line;
  if (sentence.length <= longest) return sentence;
  return `${sentence.slice(0, longest).replace(/\s+\S*$/, '')}…`;
}

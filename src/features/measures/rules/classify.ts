/** Words for each code: "fiets*" begins with, "*fiets*" holds, "*plein" ends on; several words are that phrase. */
export type WordLists = Record<string, readonly string[]>;

export interface Texts {
  title: string;
  description: string;
  actionPlan: string;
  objective: string;
}

export interface Classification {
  pillar: string | null;
  themes: string[];
  kind: string | null;
  targetGroups: string[];
}

interface Lists {
  themes: WordLists;
  kinds: WordLists;
  targetGroups: WordLists;
  /** The pillar of each theme. */
  pillarOf(theme: string): string | undefined;
}

const weights = { title: 6, description: 2, actionPlan: 2, objective: 1 } as const;
const parts = Object.keys(weights) as (keyof typeof weights)[];
const mostThemes = 3;
/** For a theme or a group one word in the text alone is too little; one in the title, or two elsewhere, will do. */
const enough = 4;
/** A kind is the likeliest of all, so one word in the text will do. */
const enoughForKind = 2;

/**
 * Sorts measures by the words in their texts: at most three themes, the strongest first, its pillar, the likeliest kind and all target
 * groups that are named. What no word tells stays empty. A calculation of our own, to be marked as such.
 */
export function classifier(lists: Lists): (texts: Texts) => Classification {
  const themes = matcher(lists.themes);
  const kinds = matcher(lists.kinds);
  const groups = matcher(lists.targetGroups);
  return (texts) => {
    const split = parts.map((part) => ({ weight: weights[part], tokens: tokensOf(texts[part]) }));
    const strongest = ranked(themes, split);
    const found = strongest.filter(({ score }) => score >= enough && score * 3 >= strongest[0]!.score);
    const chosen = found.slice(0, mostThemes).map(({ code }) => code);
    const own = split.filter(({ weight }) => weight >= 2);
    const [kind] = ranked(kinds, split);
    return {
      pillar: (chosen[0] && lists.pillarOf(chosen[0])) ?? null,
      themes: chosen,
      kind: kind && kind.score >= enoughForKind ? kind.code : null,
      targetGroups: ranked(groups, own)
        .filter(({ score }) => score >= enough)
        .map(({ code }) => code)
        .sort(),
    };
  };
}

interface Part {
  weight: number;
  tokens: string[];
}

/** Codes by how much speaks for them; each entry of a list counts once in each part. */
function ranked(match: Matcher, split: Part[]): { code: string; score: number }[] {
  const scores = new Map<string, number>();
  for (const { weight, tokens } of split) {
    const seen = new Set<string>();
    for (let at = 0; at < tokens.length; at += 1) {
      for (const { code, entry } of match(tokens, at)) {
        if (seen.has(entry)) continue;
        seen.add(entry);
        scores.set(code, (scores.get(code) ?? 0) + weight);
      }
    }
  }
  return [...scores].map(([code, score]) => ({ code, score })).sort((a, b) => b.score - a.score);
}

interface Hit {
  code: string;
  entry: string;
}

type Matcher = (tokens: readonly string[], at: number) => readonly Hit[];

/** Which entries match at a place; what one word gives is remembered, since plans repeat their words. */
function matcher(lists: WordLists): Matcher {
  const entries = Object.entries(lists).flatMap(([code, words]) =>
    words.map((word) => ({ code, entry: `${code}/${word}`, words: tokensOf(word, true).map(patternOf) })),
  );
  const single = entries.filter(({ words }) => words.length === 1);
  const phrases = entries.filter(({ words }) => words.length > 1);
  const known = new Map<string, { hits: Hit[]; starts: typeof phrases }>();
  const of = (token: string) => {
    const found = known.get(token);
    if (found) return found;
    const made = {
      hits: single.filter(({ words }) => words[0]!(token)),
      starts: phrases.filter(({ words }) => words[0]!(token)),
    };
    if (known.size < 200_000) known.set(token, made);
    return made;
  };
  return (tokens, at) => {
    const { hits, starts } = of(tokens[at]!);
    const said = starts.filter(({ words }) => words.every((word, index) => word(tokens[at + index] ?? '')));
    return said.length > 0 ? [...hits, ...said] : hits;
  };
}

function patternOf(word: string): (token: string) => boolean {
  const bare = word.replace(/^\*|\*$/g, '');
  if (word.startsWith('*') && word.endsWith('*')) return (token) => token.includes(bare);
  if (word.startsWith('*')) return (token) => token.endsWith(bare);
  if (word.endsWith('*')) return (token) => token.startsWith(bare);
  return (token) => token === bare;
}

const inText = /[\p{L}\p{N}](?:[\p{L}\p{N}’'-]*[\p{L}\p{N}])?/gu;
const inList = /\*?[\p{L}\p{N}](?:[\p{L}\p{N}’'-]*[\p{L}\p{N}-])?\*?/gu;

const tokensOf = (text: string, isEntry = false): string[] =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('’', "'")
    .match(isEntry ? inList : inText) ?? [];

import type { PlanDocument } from '../../../plans/index.ts';

interface Suggested {
  key: string;
  pillar: string | null;
  themes: readonly string[];
}

/**
 * Sections that a plan may well be working with: of a pillar in which it has a goal, and on a theme of one of its measures
 * there, or on none in particular. Only ever a suggestion.
 */
export function suggestedSections(document: PlanDocument, sections: readonly Suggested[]): Set<string> {
  const byPillar = new Map<string, Set<string>>();
  for (const { pillar, measures } of document.goals) {
    const themes = byPillar.get(pillar) ?? new Set();
    for (const theme of measures.flatMap((measure) => measure.themes ?? [])) themes.add(theme);
    byPillar.set(pillar, themes);
  }
  const fits = ({ pillar, themes }: Suggested) => {
    const wanted = pillar === null ? undefined : byPillar.get(pillar);
    return wanted !== undefined && (themes.length === 0 || themes.some((theme) => wanted.has(theme)));
  };
  return new Set(sections.filter(fits).map(({ key }) => key));
}

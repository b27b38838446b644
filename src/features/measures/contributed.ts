import type { Database } from '../../platform/database/index.ts';
import { record } from '../../platform/journal.ts';
import { codeLists } from '../plans/index.ts';
import { isTheme, themes } from '../themes/index.ts';
import { cardPath } from './cards/card.ts';
import { type Actor, tellOfCard } from './cards/editing/acts.ts';
import { insertCard } from './cards/store.ts';
import { indexCards } from './search/index.ts';

/** What someone sent in, as the editors accept it. */
interface Contributed {
  id: string;
  title: string;
  body: string;
  credit: string;
  programmeTitle: string;
  areaCode: string | null;
  measureKind: string | null;
  themes: string[];
  targetGroups: string[];
}

/** Makes a public card of a contribution that the editors of a guide accept, in their transaction. Gives where it is read. */
export function cardFromContribution(
  db: Database,
  { viewer, clock }: Actor,
  sent: Contributed,
): Promise<{ path: string }> {
  const at = clock.now();
  const known = sent.themes.filter(isTheme);
  return db.transaction(async (tx) => {
    const card = await insertCard(tx, {
      title: sent.title,
      description: sent.body,
      pillar: themes.find(({ code }) => code === known[0])?.pillar ?? null,
      themes: known,
      kind: codeLists.measureKind.find((kind) => kind === sent.measureKind) ?? null,
      targetGroups: codeLists.targetGroup.filter((group) => sent.targetGroups.includes(group)),
      areaCode: sent.areaCode,
      sources: [{ title: sent.credit || sent.programmeTitle, passage: sent.programmeTitle }],
      origin: 'contribution',
      originKey: sent.id,
      createdAt: at,
      createdBy: viewer.personId,
      updatedAt: at,
      publishedAt: at,
    });
    await record(tx, { act: 'card.contributed', subject: { type: 'card', id: card.id }, viewer });
    await indexCards(tx, [card.id]);
    await tellOfCard(tx, card, clock);
    return { path: cardPath(card.slug) };
  });
}

import type { Services } from '../../../app.ts';
import type { Database } from '../../../platform/database/index.ts';
import { isUuid } from '../../accounts/index.ts';
import { type Borrowable, codeLists, findDraft, type Measure, type Published, planPath } from '../../plans/index.ts';
import { type CardWithOwner, cardPath } from '../cards/card.ts';

/** A measure that can be taken over, as a page shows it. */
export interface Offer {
  borrowable: Borrowable;
  /** Where it can be read. */
  path: string;
  /** Whose it is, as far as known. */
  owner: string;
}

const allowed = <Code extends string>(codes: readonly Code[], given: string | null | undefined): Code | undefined =>
  codes.find((code) => code === given);

/** A card as a plan takes it over: its words and what sorts it, nothing of its money or its time. */
export async function offerOfCard({ db }: Pick<Services, 'db'>, card: CardWithOwner): Promise<Offer> {
  const { themes, description } = card;
  const level = allowed(codeLists.level, card.level);
  const groups = card.targetGroups.flatMap((code) => allowed(codeLists.targetGroup, code) ?? []);
  const from = await planOfCard(db, card);
  return {
    borrowable: {
      measure: {
        title: card.title,
        ...(description && { description }),
        kind: allowed(codeLists.measureKind, card.kind) ?? 'other',
        ...(themes.length > 0 && { themes }),
        ...(level && { level }),
        ...(groups.length > 0 && { targetGroups: groups }),
      },
      from: { ...(card.areaCode && { area: card.areaCode }), ...(from && { measure: from.measure }) },
      cardId: card.id,
      plan: from?.planId ?? null,
      organisationId: card.organisationId,
    },
    path: cardPath(card.slug),
    owner: card.areaName ?? card.organisationName ?? '',
  };
}

/** The plan and the measure that a card came out of, as long as that plan is there. */
async function planOfCard(db: Database, { origin, originKey }: CardWithOwner) {
  const [planId, measure] = origin === 'plan' ? originKey.split(':') : [];
  const plan = measure && isUuid(planId) ? await findDraft(db, planId) : undefined;
  return plan && measure ? { planId: plan.id, measure } : undefined;
}

/** A measure of a published plan, or undefined when that has no such measure. */
export async function offerOfMeasure(
  { db }: Pick<Services, 'db'>,
  published: Published,
  id: string,
): Promise<Offer | undefined> {
  const measure = published.document.goals.flatMap(({ measures }) => measures).find((one) => one.id === id);
  if (!measure) return undefined;
  const plan = await findDraft(db, published.planId);
  return {
    borrowable: {
      measure: wordsOf(measure),
      from: { area: published.areaCode, measure: id },
      cardId: null,
      plan: published.planId,
      organisationId: plan?.organisationId ?? null,
    },
    path: `${planPath(published.slug)}#m-${id}`,
    owner: published.areaName,
  };
}

/** Not whom it was agreed with, what it cost or when it was: that was there, and is asked anew here. */
function wordsOf({
  title,
  description,
  kind,
  themes,
  horizon,
  level,
  targetGroups,
  channels,
}: Measure): Borrowable['measure'] {
  return {
    title,
    kind,
    ...(description && { description }),
    ...(themes && { themes }),
    ...(horizon && { horizon }),
    ...(level && { level }),
    ...(targetGroups && { targetGroups }),
    ...(channels && { channels }),
  };
}

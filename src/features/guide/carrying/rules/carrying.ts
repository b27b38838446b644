import type { Measure, PlanDocument } from '../../../plans/index.ts';
import type { ChangedExample, Changes } from './changes.ts';
import { type Edition, exampleIn, type Use } from './guide.ts';
import { idFor, type TakenField, takenFrom, withTaken } from './measure.ts';

/** What an editor of a plan chose; what is not named in it stays as it is. */
export interface Choices {
  /** Key of a new example → id of the goal under which it becomes a measure. */
  adopt: ReadonlyMap<string, string>;
  /** Id of a measure → the fields of it that become as the guide has them now. */
  renew: ReadonlyMap<string, readonly TakenField[]>;
  /** Keys of sections that the guide no longer has and that the plan keeps naming. */
  keep: ReadonlySet<string>;
}

export interface Carried {
  document: PlanDocument;
  /** What the plan uses of the edition that it stands on from now on. */
  uses: Use[];
}

/**
 * The plan on the newer edition, with what was chosen and nothing else changed. The same plan, changes and choices
 * always give the same document, to the letter.
 */
export function carryOver(
  document: PlanDocument,
  uses: readonly Use[],
  to: Edition,
  changes: Changes,
  choices: Choices,
): Carried {
  const renewed = changes.changed.filter(({ after }) => after !== undefined);
  let carried: PlanDocument = {
    ...mapMeasures(document, (measure) => renew(measure, renewed, choices)),
    guideEdition: String(to.number),
  };
  const taken: Use[] = [];
  for (const { section, example } of changes.added) {
    const added = adoptExample(carried, choices.adopt.get(example.key) ?? '', takenFrom(example), example.key);
    if (!added) continue;
    carried = added.document;
    taken.push({ sectionKey: section.key, exampleKey: example.key, measureId: added.id });
  }
  return { document: carried, uses: distinct([...usesIn(to, changes, choices, uses, carried), ...taken]) };
}

/** The plan with a new measure at the end of a goal; undefined when there is no such goal. */
export function adoptExample(
  document: PlanDocument,
  goalId: string,
  taken: ReturnType<typeof takenFrom>,
  exampleKey: string,
): { document: PlanDocument; id: string } | undefined {
  if (!document.goals.some(({ id }) => id === goalId)) return undefined;
  const id = idFor(exampleKey, new Set(document.goals.flatMap(({ measures }) => measures.map((one) => one.id))));
  const measure: Measure = { id, ...taken, status: 'planned' };
  const goals = document.goals.map((goal) =>
    goal.id === goalId ? { ...goal, measures: [...goal.measures, measure] } : goal,
  );
  return { document: { ...document, goals }, id };
}

function renew(measure: Measure, changed: readonly ChangedExample[], { renew: chosen }: Choices): Measure {
  const after = changed.find((one) => one.measure.id === measure.id)?.after;
  const fields = chosen.get(measure.id) ?? [];
  return after && fields.length > 0 ? withTaken(measure, takenFrom(after), fields) : measure;
}

const mapMeasures = (document: PlanDocument, change: (measure: Measure) => Measure): PlanDocument => ({
  ...document,
  goals: document.goals.map((goal) => ({ ...goal, measures: goal.measures.map(change) })),
});

function usesIn(
  to: Edition,
  { sections }: Changes,
  { keep }: Choices,
  uses: readonly Use[],
  document: PlanDocument,
): Use[] {
  const there = new Set(document.goals.flatMap(({ measures }) => measures.map(({ id }) => id)));
  const followed = new Map(sections.map((change) => [change.key, change]));
  return uses.flatMap((use): Use[] => {
    if (use.exampleKey !== '') {
      const now = exampleIn(to, use.exampleKey);
      return now && there.has(use.measureId) ? [{ ...use, sectionKey: now.section.key }] : [];
    }
    const after = followed.get(use.sectionKey)?.after ?? [];
    if (after.length > 0) return after.map(({ key }) => ({ ...use, sectionKey: key }));
    return keep.has(use.sectionKey) ? [use] : [];
  });
}

const distinct = (uses: Use[]): Use[] => [
  ...new Map(uses.map((use) => [`${use.sectionKey} ${use.exampleKey} ${use.measureId}`, use])).values(),
];

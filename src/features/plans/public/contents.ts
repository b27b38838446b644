import { type Pillar, pillars, type TargetGroup, targetGroups } from '../document/codes.ts';
import type { Goal, Measure, PlanDocument } from '../document/schema.ts';

/** Which part of a plan to show; nothing chosen is all of it. */
export interface Choice {
  pillar?: Pillar | undefined;
  group?: TargetGroup | undefined;
}

interface PillarContents {
  pillar: Pillar;
  goals: Goal[];
}

export const measuresOf = (document: PlanDocument): Measure[] => document.goals.flatMap((goal) => goal.measures);

/** A measure for everyone is also for this group. */
export const reaches = (measure: Measure, group: TargetGroup): boolean =>
  measure.targetGroups?.some((one) => one === group || one === 'everyone') ?? false;

/** The goals by pillar, in the order of the pillars; with a group, only the measures that reach it and the goals that have any. */
export function contentsOf(document: PlanDocument, { pillar, group }: Choice = {}): PillarContents[] {
  return pillars
    .filter((one) => !pillar || one === pillar)
    .map((one) => ({ pillar: one, goals: goalsFor(document, one, group) }))
    .filter((contents) => contents.goals.length > 0);
}

function goalsFor(document: PlanDocument, pillar: Pillar, group?: TargetGroup): Goal[] {
  const goals = document.goals.filter((goal) => goal.pillar === pillar);
  if (!group) return goals;
  return goals
    .map((goal) => ({ ...goal, measures: goal.measures.filter((measure) => reaches(measure, group)) }))
    .filter((goal) => goal.measures.length > 0);
}

/** The pillars and groups that the plan speaks of, each with its number of measures: what a reader can choose from. */
export function choicesOf(document: PlanDocument) {
  return {
    pillars: pillars
      .filter((pillar) => document.goals.some((goal) => goal.pillar === pillar))
      .map((pillar) => ({
        code: pillar,
        measures: document.goals.filter((goal) => goal.pillar === pillar).flatMap((goal) => goal.measures).length,
      })),
    groups: targetGroups
      .map((group) => ({ code: group, measures: measuresOf(document).filter((one) => reaches(one, group)).length }))
      .filter((choice) => measuresOf(document).some((one) => one.targetGroups?.includes(choice.code))),
  };
}

/** How many measures are in which state; `unknown` is what the plan does not say. */
export function statusesOf(measures: readonly Measure[]) {
  const count = (status: Measure['status']) => measures.filter((measure) => measure.status === status).length;
  return {
    done: count('done'),
    running: count('running'),
    planned: count('planned'),
    stopped: count('stopped'),
    unknown: count(undefined),
  };
}

/** The words that a search looks in: all that a reader sees as running text. */
export function searchTextOf(document: PlanDocument): string {
  const goals = document.goals.flatMap((goal) => [
    goal.title,
    goal.description,
    ...goal.measures.flatMap((measure) => [measure.title, measure.description, measure.owner]),
  ]);
  const needs = (document.needs ?? []).flatMap((need) => [need.title, need.description]);
  // PostgreSQL refuses to index a text of over a megabyte.
  return [document.title, document.vision, ...needs, ...goals].filter(Boolean).join('\n').slice(0, 200_000);
}

import type { Goal, Measure, PlanDocument } from '../../document/schema.ts';

/** The thing of the document that a part is about. */
export interface Place {
  hasItem: boolean;
  find(document: PlanDocument, item: string): object | undefined;
  put(document: PlanDocument, item: string, thing: object): PlanDocument;
}

export const wholePlan: Place = {
  hasItem: false,
  find: (document) => document,
  put: (_document, _item, thing) => thing as PlanDocument,
};

export const oneGoal: Place = {
  hasItem: true,
  find: findGoal,
  put: (document, item, thing) => ({
    ...document,
    goals: document.goals.map((goal) => (goal.id === item ? (thing as Goal) : goal)),
  }),
};

export const oneMeasure: Place = {
  hasItem: true,
  find: findMeasure,
  put: (document, item, thing) => ({
    ...document,
    goals: document.goals.map((goal) => ({
      ...goal,
      measures: goal.measures.map((measure) => (measure.id === item ? (thing as Measure) : measure)),
    })),
  }),
};

function findGoal(document: PlanDocument, item: string): Goal | undefined {
  return document.goals.find(({ id }) => id === item);
}

export function findMeasure(document: PlanDocument, item: string): Measure | undefined {
  return document.goals.flatMap(({ measures }) => measures).find(({ id }) => id === item);
}

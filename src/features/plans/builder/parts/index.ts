import type { Part } from '../part.ts';
import { details } from './details.tsx';
import { goal, indicators } from './goal-parts.ts';
import { leftOut } from './left-out.tsx';
import { audience, budget, consultation, execution, measure, sources, support } from './measure-parts.ts';
import { finance, needs, parties, policy, vision } from './plan-parts.ts';

export { collections } from './collections.tsx';

/** Every part of the builder, in the order of the task list. */
export const parts: readonly Part[] = [
  details,
  vision,
  needs,
  policy,
  goal,
  indicators,
  measure,
  audience,
  execution,
  consultation,
  support,
  budget,
  sources,
  parties,
  finance,
  leftOut,
];

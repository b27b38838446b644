import { planAt } from '../../plans/index.ts';

/** Where an editor of a plan works with the guide, without the language prefix. */
export const guideAt = (planId: string) => `${planAt(planId)}/handreiking`;
export const carryAt = (planId: string) => `${guideAt(planId)}/overzetten`;

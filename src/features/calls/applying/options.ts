import type { Services } from '../../../app.ts';
import { today } from '../../../platform/clock.ts';
import { areaOptions } from '../../areas/index.ts';
import type { CallDocument, CallStep } from '../document/schema.ts';
import { measureKey, ownPlans } from '../own-plans.ts';
import type { HeldApplication } from './access.ts';
import { heldIdsOf } from './dossier.ts';
import type { Known } from './form/problems.ts';
import type { FieldOptions } from './form/StepFields.tsx';

/** What can be chosen in the fields of a step: types of cost of the rule, municipalities, and measures of the lead's own plans. */
export async function optionsFor(
  services: Pick<Services, 'db' | 'clock'>,
  held: Pick<HeldApplication, 'lead'>,
  { document, step }: { document: CallDocument; step: Pick<CallStep, 'fields'> },
): Promise<FieldOptions> {
  const { db, clock } = services;
  const asks = (kind: string) => step.fields.some((field) => field.kind === kind);
  const areas = asks('area') ? await areaOptions(db, today(clock), ['municipality']) : [];
  const plans = asks('measure') ? await ownPlans(db, await heldIdsOf(services, held)) : [];
  return {
    costTypes: (document.rule?.costTypes ?? []).map(({ code, title }) => ({ value: code, label: title })),
    areas: areas.map(({ code, name }) => ({ value: code, label: name })),
    measures: plans.flatMap(({ id, title, measures }) =>
      measures.map((one) => ({ value: measureKey(id, one.id), label: one.title, group: title })),
    ),
  };
}

/** The same as `answerProblems` asks for it. */
export const knownOf = (step: CallStep, { costTypes, areas }: FieldOptions): Known => ({
  costTypes: costTypes?.map(({ value }) => value),
  ...(step.fields.some(({ kind }) => kind === 'area') && { areas: areas?.map(({ value }) => value) }),
});

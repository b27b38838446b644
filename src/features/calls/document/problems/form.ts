import type { CallDocument, CallStep } from '../schema.ts';
import { countedUnits, needsCosts } from './money.ts';
import { type Check, type Found, twice, when } from './problem.ts';

const each = ({ steps }: CallDocument, find: (step: CallStep) => boolean): Found[] =>
  steps.filter(find).map(({ id, title }) => ({ item: id, values: { step: title } }));

const eachField = (
  { steps }: CallDocument,
  find: (field: CallStep['fields'][number], step: CallStep) => boolean,
): Found[] =>
  steps.flatMap((step) =>
    step.fields
      .filter((field) => find(field, step))
      .map(({ id, label }) => ({ item: `${step.id}.${id}`, values: { field: label, step: step.title } })),
  );

/** The steps on which the rule is worked out. */
const reckoned = ({ steps }: CallDocument) =>
  steps.filter(({ kind }) => kind === 'application' || kind === 'final-account');

const inStep = ({ id, title }: CallStep, values: Record<string, string> = {}): Found => ({
  item: id,
  values: { step: title, ...values },
});

export const formChecks: readonly Check[] = [
  {
    id: 'application-step-missing',
    severity: 'error',
    place: 'steps',
    find: ({ steps }) => when(!steps.some(({ kind }) => kind === 'application')),
  },
  {
    id: 'application-steps-many',
    severity: 'error',
    place: 'steps',
    find: ({ steps }) => when(steps.filter(({ kind }) => kind === 'application').length > 1),
  },
  {
    id: 'application-moments-missing',
    severity: 'error',
    place: 'steps',
    find: (document) => each(document, ({ kind, opens, closes }) => kind === 'application' && (!opens || !closes)),
  },
  {
    id: 'step-moments-missing',
    severity: 'warning',
    place: 'steps',
    find: (document) => each(document, ({ kind, opens, closes }) => kind !== 'application' && !opens && !closes),
  },
  {
    id: 'step-ends-early',
    severity: 'error',
    place: 'steps',
    find: (document) => each(document, ({ opens, closes }) => Boolean(opens && closes && closes <= opens)),
  },
  {
    id: 'application-closed',
    severity: 'warning',
    place: 'steps',
    find: (document, { now }) =>
      each(document, ({ kind, closes }) => kind === 'application' && closes !== undefined && closes < now),
  },
  {
    id: 'step-empty',
    severity: 'error',
    place: 'steps',
    find: (document) => each(document, ({ fields }) => fields.length === 0),
  },
  {
    id: 'same-names',
    severity: 'error',
    place: 'steps',
    find: ({ steps, criteria = [], eligibility = [] }) => [
      ...twice(steps.map(({ id }) => id)).map((id) => ({ item: id, values: { id } })),
      ...steps.flatMap((step) =>
        twice(step.fields.map(({ id }) => id)).map((id) => ({
          place: 'fields' as const,
          item: `${step.id}.${id}`,
          values: { id },
        })),
      ),
      ...twice(criteria.map(({ id }) => id)).map((id) => ({ place: 'criteria' as const, item: id, values: { id } })),
      ...twice(eligibility.map(({ id }) => id)).map((id) => ({
        place: 'questions' as const,
        item: id,
        values: { id },
      })),
    ],
  },
  {
    id: 'choices-missing',
    severity: 'error',
    place: 'fields',
    find: (document) =>
      eachField(
        document,
        ({ kind, choices = [] }) =>
          (kind === 'choice' && choices.length < 2) || (kind === 'choices' && choices.length < 1),
      ),
  },
  {
    id: 'unit-unknown',
    severity: 'error',
    place: 'fields',
    find: (document) => {
      const units = document.rule ? countedUnits(document.rule) : new Map<string, string>();
      return eachField(document, ({ unit }) => unit !== undefined && !units.has(unit));
    },
  },
  {
    id: 'unit-field-missing',
    severity: 'error',
    place: 'steps',
    find: (document) =>
      reckoned(document).flatMap((step) =>
        [...(document.rule ? countedUnits(document.rule) : [])]
          .filter(([unit]) => !step.fields.some((field) => field.kind === 'number' && field.unit === unit))
          .map(([, title]) => inStep(step, { unit: title })),
      ),
  },
  {
    id: 'costs-field-missing',
    severity: 'error',
    place: 'steps',
    find: (document) =>
      reckoned(document)
        .filter(() => document.rule && needsCosts(document.rule))
        .filter((step) => !step.fields.some(({ kind, isRequired }) => kind === 'costs' && isRequired))
        .map((step) => inStep(step)),
  },
  {
    id: 'funding-field-missing',
    severity: 'error',
    place: 'steps',
    find: (document) =>
      document.steps
        .filter((step) => step.kind === 'application' && document.rule?.cumulation)
        .filter((step) => !step.fields.some(({ kind }) => kind === 'funding'))
        .map((step) => inStep(step)),
  },
];

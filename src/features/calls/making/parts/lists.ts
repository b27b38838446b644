import { fieldKinds, stepKinds } from '../../document/codes.ts';
import type { FormField } from '../../document/form.ts';
import type { CallDocument, CallStep, Criterion } from '../../document/schema.ts';
import { lines, oneOf } from '../form/choices.tsx';
import type { CallField, CallFields } from '../form/field.ts';
import { moment, sayMoment } from '../form/moment.tsx';
import { count, decimal } from '../form/numbers.tsx';
import { line, prose } from '../form/texts.ts';
import { freeCode } from './naming.ts';
import { type CallList, type CallPart, listPart, type Scene } from './part.ts';
import { unitsOf } from './rule-lists.ts';
import { optionsOf, yesOrNo } from './whole.ts';

const one = (title = '') => [{ group: '', title }];
const idOf = (thing: object) => (thing as { id: string }).id;
const named = (title: (thing: never) => string) => (thing: object, taken: ReadonlySet<string>) => ({
  id: freeCode(title(thing as never), taken),
  ...thing,
});

type Question = NonNullable<CallDocument['eligibility']>[number];

const questionList: CallList = {
  groups: () => one(),
  read: ({ eligibility = [] }) => eligibility,
  write: (document, _group, things) => ({ ...document, eligibility: things as Question[] }),
  idOf,
  title: (thing) => (thing as Question).question,
  start: () => ({}),
  finish: named(({ question }: Question) => question),
};

const questions = listPart('vragen', 'questions', questionList, {
  fields: (scene) => ({
    question: line({ required: true, hint: true }),
    expected: oneOf(optionsOf(['yes', 'no'], 'calls.answer', scene), { required: true }),
    otherwise: prose({ required: true, hint: true }),
  }),
});

const criterionList: CallList = {
  groups: () => one(),
  read: ({ criteria = [] }) => criteria,
  write: (document, _group, things) => ({ ...document, criteria: things as Criterion[] }),
  idOf,
  title: (thing) => (thing as Criterion).title,
  note: (thing, { t }) => t('callwork.note.criterion', pick(thing as Criterion)),
  start: () => ({}),
  finish: named(({ title }: Criterion) => title),
};

const pick = ({ weight, most }: Criterion) => ({ weight: String(weight), most: String(most) });

const criteria = listPart('criteria', 'criteria', criterionList, {
  fields: () => ({
    title: line({ required: true }),
    description: prose({ hint: true }),
    weight: count({ required: true, hint: true, least: 1 }),
    most: count({ required: true, hint: true, least: 1 }),
    least: count({ hint: true }),
  }),
  agree({ least, most }, refuse) {
    if (Number(least ?? 0) > Number(most)) refuse('least', 'least-most');
  },
});

const stepList: CallList = {
  groups: () => one(),
  read: ({ steps }) => steps,
  write: (document, _group, things) => ({ ...document, steps: things as CallStep[] }),
  idOf,
  title: (thing) => (thing as CallStep).title,
  note(thing, words) {
    const { kind, opens, closes, fields } = thing as CallStep;
    const when = [opens, closes].map((one) => (one ? sayMoment(one, words) : words.t('callwork.note.noMoment')));
    const said = { kind: words.t(`calls.stepKind.${kind}`), opens: when[0]!, closes: when[1]! };
    return `${words.t('callwork.note.step', said)} · ${words.t('callwork.note.fields', { count: fields.length })}`;
  },
  kinds: (words) =>
    optionsOf(stepKinds, 'calls.stepKind', words).map((option) => ({
      ...option,
      hint: words.t(`callwork.kind.step.${option.value}`),
    })),
  start: (kind) => ({ kind, fields: [] }),
  finish: named(({ title }: CallStep) => title),
};

const steps = listPart('stappen', 'steps', stepList, {
  fields: () => ({
    title: line({ required: true }),
    explanation: prose({ hint: true }),
    opens: moment('first', { expected: true }),
    closes: moment('last', { expected: true }),
  }),
  agree({ opens, closes }, refuse) {
    if (typeof opens === 'string' && typeof closes === 'string' && closes <= opens) refuse('closes', 'period');
  },
});

const fieldList: CallList = {
  groups: ({ steps: all }) => all.map(({ id, title }) => ({ group: id, title })),
  read: ({ steps: all }, group) => all.find(({ id }) => id === group)?.fields ?? [],
  write: (document, group, things) => ({
    ...document,
    steps: document.steps.map((step) => (step.id === group ? { ...step, fields: things as FormField[] } : step)),
  }),
  idOf,
  title: (thing) => (thing as FormField).label,
  note(thing, { t }) {
    const { kind, isRequired } = thing as FormField;
    return `${t(`calls.fieldKind.${kind}`)} · ${t(isRequired ? 'callwork.note.required' : 'callwork.note.optional')}`;
  },
  kinds: (words) =>
    optionsOf(fieldKinds, 'calls.fieldKind', words).map((option) => ({
      ...option,
      hint: words.t(`callwork.kind.field.${option.value}`),
    })),
  start: (kind) => ({ kind, isRequired: false }),
  finish: named(({ label }: FormField) => label),
};

type Choices = NonNullable<FormField['choices']>;

// Editors write what applicants read; a choice that keeps its words keeps its code.
function choicesField(): CallField<string[]> {
  return {
    ...lines({ required: true, hint: true }),
    take: (stored) => (stored as Choices).map(({ label }) => label),
    give: (labels, stored) => {
      const before = (stored as Choices | undefined) ?? [];
      const taken = new Set(before.map(({ code }) => code));
      return labels?.map((label) => {
        const kept = before.find((choice) => choice.label === label);
        if (kept) return kept;
        const code = freeCode(label, taken);
        taken.add(code);
        return { code, label };
      });
    },
  };
}

function fieldFields(scene: Scene): CallFields {
  const units = unitsOf(scene.document).map(({ unit, title }) => ({ value: unit, label: title }));
  return {
    label: line({ required: true, hint: true }),
    hint: line({ hint: true }),
    isRequired: yesOrNo(scene, { required: true }),
    ...((scene.kind === 'choice' || scene.kind === 'choices') && { choices: choicesField() }),
    ...(scene.kind === 'number' && {
      ...(units.length > 0 && { unit: oneOf(units, { hint: true }) }),
      least: decimal(),
      most: decimal(),
    }),
  };
}

const fields = listPart('velden', 'fields', fieldList, {
  fields: fieldFields,
  agree({ least, most }, refuse) {
    if (least !== undefined && most !== undefined && Number(least) > Number(most)) refuse('most', 'least-most');
  },
});

export const lists: Record<'questions' | 'criteria' | 'steps' | 'fields', CallPart> = {
  questions,
  criteria,
  steps,
  fields,
};

import { isDeepStrictEqual } from 'node:util';
import type { VNode } from 'preact';
import { z } from 'zod';
import type { Answers } from '../../../../platform/forms.ts';
import type { PlanDocument } from '../../document/schema.ts';
import type { Part, PartFields, Values } from '../part.ts';
import { type Columns, type Refuse, tidy } from './field.ts';
import type { Place } from './places.ts';

/** A part as data: where it is in the document and which fields it has, by their path there (`period.start`). */
export interface PartPlan {
  slug: string;
  key: string;
  place: Place;
  isWide?: boolean;
  chooser?: Part['chooser'];
  checks: Part['checks'];
  fields: Columns;
  /** Headings over some of the fields, in order: `builder.<key>.group.<name>`; the others come first. */
  groups?: Readonly<Record<string, readonly string[]>>;
  /** Whether a field makes sense here; without it all do. */
  shows?(name: string, document: PlanDocument, item: string): boolean;
  /** What the fields must agree on. */
  agree?(values: Values, refuse: Refuse): void;
}

/** A part that can be read, written and checked; how it looks comes with `view`. */
export function definePart(plan: PartPlan, view: (plan: PartPlan, props: PartFields) => VNode): Part {
  const { slug, key, place, checks } = plan;
  const form = formOf(plan);
  return {
    slug,
    key,
    hasItem: place.hasItem,
    isWide: plan.isWide,
    chooser: plan.chooser,
    checks,
    read(document, item) {
      const thing = place.find(document, item);
      return thing && form.read(thing);
    },
    write(document, item, values) {
      const thing = place.find(document, item);
      const written = thing && form.write(thing, values);
      return thing === written ? document : place.put(document, item, written!);
    },
    shape: () => form.shape,
    answers: form.answers,
    fields: (props) => view(plan, props),
  };
}

/** A form over the fields of any thing: between what it holds, its values, and what people see and post. */
export interface FormOf {
  shape: z.ZodType<Values>;
  read(thing: object): Values;
  /** The thing with these values; the thing itself when none of them is another. */
  write<T extends object>(thing: T, values: Values): T;
  answers(values: Values): Answers;
}

export function formOf(plan: Pick<PartPlan, 'fields' | 'agree'>): FormOf {
  const { fields } = plan;
  return {
    shape: shapeOf(plan),
    read: (thing) => valuesOf(fields, thing),
    write(thing, values) {
      const before = valuesOf(fields, thing);
      const changed = Object.keys(fields).filter((name) => !isDeepStrictEqual(before[name], values[name]));
      return changed.reduce((done, name) => writeField(fields, done, name, values), thing as object) as typeof thing;
    },
    answers: (values) => answersFor(fields, values),
  };
}

/** From what a form posts to its values; every problem names its field and a key of `builder.error`. */
export function shapeOf({ fields, agree }: Pick<PartPlan, 'fields' | 'agree'>): z.ZodType<Values> {
  return z.record(z.string(), z.unknown()).transform((body, context) => {
    let isRight = true;
    const refuse: Refuse = (name, problem, values = {}) => {
      isRight = false;
      context.addIssue({ code: 'custom', path: [name], params: { key: `builder.error.${problem}`, ...values } });
    };
    const answers = body as Answers;
    const values = known(Object.entries(fields).map(([name, field]) => [name, field.parse(answers, name, refuse)]));
    if (isRight) agree?.(values, refuse);
    return values;
  });
}

const answersFor = (fields: Columns, values: Values): Answers =>
  Object.assign(
    {},
    ...Object.entries(fields).map(([name, field]) =>
      values[name] === undefined ? {} : field.show(name, values[name]),
    ),
  );

const valuesOf = (fields: Columns, thing: object): Values =>
  known(Object.entries(fields).map(([name, field]) => [name, tidy(field, getAt(thing, name.split('.')))]));

function writeField(fields: Columns, thing: object, name: string, values: Values): object {
  const path = name.split('.');
  const { give } = fields[name]!;
  return setAt(thing, path, give ? give(values[name], getAt(thing, path)) : values[name]);
}

const known = (entries: [string, unknown][]): Values =>
  Object.fromEntries(entries.filter(([, value]) => value !== undefined));

const getAt = (thing: unknown, path: readonly string[]): unknown =>
  path.reduce((found, key) => (found as Record<string, unknown> | undefined)?.[key], thing);

/** The thing with this value there; without a value the key goes, and a group of keys of which none is left. */
function setAt(thing: object, [key = '', ...rest]: readonly string[], value: unknown): object {
  const { [key]: old, ...others } = thing as Record<string, unknown>;
  const inner = rest.length > 0 ? setAt((old as object | undefined) ?? {}, rest, value) : value;
  const isGone = inner === undefined || (rest.length > 0 && Object.keys(inner as object).length === 0);
  return isGone ? others : { ...thing, [key]: inner };
}

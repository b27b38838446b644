import type { VNode } from 'preact';
import type { z } from 'zod';
import type { Answers, FieldErrors } from '../../../platform/forms.ts';
import type { CheckId } from '../checks/table.ts';
import type { PlanDocument } from '../document/schema.ts';

/** What one form holds, by name of the field. A field is the unit that two editors can disagree about; compared as JSON. */
export type Values = Record<string, unknown>;

/**
 * One page of the plan builder: one form over one thing of the document (the vision, a goal, a measure, the budget of a measure).
 * Parts are data and pure functions; how they are shown, saved, merged and undone is the same for all.
 */
export interface Part<V extends Values = Values> {
  /** Last part of the address and of the words: `visie`, `doelstelling`, `maatregel`. */
  slug: string;
  /** Key of this part's words in `locales/<language>/builder.json`. */
  key: string;
  /** Whether the address names an item (a goal's id, a measure's id). */
  hasItem: boolean;
  /** Its form takes the whole width, so the findings stand above it and not beside. */
  isWide?: boolean;
  /** A page on which its values can be chosen instead of typed, with the key of what it is called. */
  chooser?: { words: string; at(planId: string, item: string): string };
  /** Which of the plan's checks are about this part; their findings stand beside the form. */
  checks: readonly CheckId[];
  /** The values now in the document; undefined when the item is not (or no longer) there. */
  read(document: PlanDocument, item: string): V | undefined;
  /** A new document with these values; never changes the one it is given. */
  write(document: PlanDocument, item: string, values: V): PlanDocument;
  /** From what the form posts to values. */
  shape(document: PlanDocument, item: string): z.ZodType<V>;
  /** From values to what the form shows; `fields` shows the answers of a refused form just so. */
  answers(values: V): Answers;
  /** The form's fields, inside a form that the page makes. */
  fields(props: PartFields): VNode;
}

export interface PartFields {
  document: PlanDocument;
  item: string;
  answers: Answers;
  errors: FieldErrors;
}

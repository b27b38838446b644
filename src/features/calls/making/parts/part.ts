import type { CallDocument } from '../../document/schema.ts';
import type { Option } from '../form/choices.tsx';
import type { CallFields, Words } from '../form/field.ts';
import type { Agree } from '../form/form.ts';

/** What a form of the call is about, and what its choices are made of. */
export interface Scene extends Words {
  document: CallDocument;
  /** '' for a part that is about the call as a whole. */
  item: string;
  /** Of a thing that comes in kinds. */
  kind: string;
  /** Municipalities and regions of today. */
  areas: readonly { code: string; name: string }[];
}

/** One page of the work on a call: a form over the whole, or over one thing of a list. */
export interface CallPart {
  /** In the address. */
  slug: string;
  /** Of its words: `callwork.part.<key>`. */
  key: string;
  /** Undefined when the thing is not there (any more). */
  find(document: CallDocument, item: string): object | undefined;
  put(document: CallDocument, item: string, thing: object): CallDocument;
  fields(scene: Scene): CallFields;
  agree?: Agree;
  list?: CallList;
  /** How two states differ, where that is not told by its fields. */
  differences?(before: CallDocument, after: CallDocument, scene: Scene): Difference[];
}

/** What differs between two states of a call, as people read it. */
export interface Difference {
  change: 'added' | 'removed' | 'changed' | 'moved';
  label: string;
  before: string;
  after: string;
}

/** Things that people add, change, move and remove. */
export interface CallList {
  /** Its things have no name of their own: the first, the second. */
  isByPlace?: true;
  /** Lists of the same kind: the fields of each step. One without a name when there is only one. */
  groups(document: CallDocument): { group: string; title: string }[];
  read(document: CallDocument, group: string): readonly object[];
  write(document: CallDocument, group: string, things: readonly object[]): CallDocument;
  /** How the thing is called in addresses, within its group. */
  idOf(thing: object, index: number): string;
  title(thing: object, words: Words): string;
  /** Small words under its title. */
  note?(thing: object, words: Words): string;
  /** The kinds to choose from before there is one. */
  kinds?(words: Words): Option[];
  /** A new thing before its form is filled in. */
  start(kind: string): object;
  /** The new thing with a name that is free. */
  finish(thing: object, taken: ReadonlySet<string>): object;
}

export interface Entry {
  item: string;
  group: string;
  index: number;
  thing: object;
}

/** All things of a list, with how each is called in addresses: `aanvraag.doel` within a group, else `doel`. */
export const entriesOf = (list: CallList, document: CallDocument): Entry[] =>
  list.groups(document).flatMap(({ group }) =>
    list.read(document, group).map((thing, index) => ({
      item: [group, list.idOf(thing, index)].filter((part) => part !== '').join('.'),
      group,
      index,
      thing,
    })),
  );

export const entryOf = (list: CallList, document: CallDocument, item: string): Entry | undefined =>
  entriesOf(list, document).find((entry) => entry.item === item);

/** A part over one thing of a list. */
export const listPart = (
  slug: string,
  key: string,
  list: CallList,
  form: Pick<CallPart, 'fields' | 'agree'>,
): CallPart => ({
  slug,
  key,
  list,
  ...form,
  find: (document, item) => entryOf(list, document, item)?.thing,
  put(document, item, thing) {
    const entry = entryOf(list, document, item);
    if (!entry) return document;
    return list.write(document, entry.group, list.read(document, entry.group).with(entry.index, thing));
  },
});

import { conditions } from './conditions.ts';
import { lists } from './lists.ts';
import type { CallPart } from './part.ts';
import { rightsParts } from './rights.ts';
import { ruleLists } from './rule-lists.ts';
import { wholeParts } from './whole.ts';

/** The pages of the work on a call, in the order in which people fill them in. */
export const sections: readonly { key: string; parts: readonly CallPart[] }[] = [
  {
    key: 'about',
    parts: [wholeParts.general, wholeParts.contact, wholeParts.documents, wholeParts.sources],
  },
  { key: 'who', parts: [wholeParts.applicants, lists.questions] },
  {
    key: 'money',
    parts: [
      wholeParts.budget,
      ruleLists.grants,
      ruleLists.costTypes,
      ruleLists.ceilings,
      conditions,
      rightsParts.rightsKey,
      rightsParts.figures,
    ],
  },
  { key: 'form', parts: [lists.steps, lists.fields] },
  { key: 'choosing', parts: [lists.criteria, wholeParts.selection, wholeParts.target] },
];

export const parts: readonly CallPart[] = sections.flatMap((section) => section.parts);

export const partBySlug = (slug: string): CallPart | undefined => parts.find((part) => part.slug === slug);
export const partByKey = (key: string): CallPart => parts.find((part) => part.key === key)!;

import type { Pillar } from '../../document/codes.ts';
import type { Goal, Measure } from '../../document/schema.ts';
import type { Collection, Creation } from '../collection.ts';
import { goalLens, measureLens } from '../lenses.ts';
import type { Values } from '../part.ts';
import { shapeOf } from './define.ts';
import type { Columns } from './field.ts';
import { choice, line } from './texts.ts';
import { FieldsView } from './view.tsx';

/** The few fields that a new thing starts with, in the words of the part where it is edited later. */
const creation = <Item,>(key: string, fields: Columns, make: (values: Values) => Item): Creation<Item> => ({
  shape: () => shapeOf({ fields }),
  fields: (props) => <FieldsView plan={{ key, fields }} item="" {...props} />,
  make,
});

const goals: Collection<Goal> = {
  ...goalLens,
  slug: 'doelstellingen',
  key: 'goals',
  parts: ['doelstelling', 'indicatoren'],
  title: ({ title }) => title,
  creation: creation(
    'goal',
    { title: line({ required: true, hint: true }), pillar: choice('pillar', { required: true }) },
    ({ title, pillar }) => ({ id: '', pillar: pillar as Pillar, title: String(title), measures: [] }),
  ),
};

const measures: Collection<Measure> = {
  ...measureLens,
  slug: 'maatregelen',
  key: 'measures',
  parts: ['maatregel', 'voor-wie', 'uitvoering', 'overleg', 'steun', 'begroting', 'bronnen'],
  title: ({ title }) => title,
  creation: creation(
    'measure',
    { title: line({ required: true, hint: true }), kind: choice('measureKind', { required: true, hint: true }) },
    ({ title, kind }) => ({ id: '', title: String(title), kind: kind as Measure['kind'] }),
  ),
};

/** The lists of the plan whose items have pages of their own. */
export const collections: readonly Collection[] = [goals as Collection, measures as Collection];

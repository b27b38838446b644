import type { CofinancingRule } from '../../cofinancing/rule.ts';
import { oneOf } from '../form/choices.tsx';
import type { CallField } from '../form/field.ts';
import { money, percent } from '../form/numbers.tsx';
import type { CallPart, Scene } from './part.ts';
import { yesOrNo } from './whole.ts';

type Key = NonNullable<CofinancingRule['rights']>['key'];

const byInhabitants: Key = [{ indicator: 'inhabitants', weight: '1' }];
const isByInhabitants = (key: Key) => key.every(({ indicator }) => indicator === 'inhabitants');

/** A copied rule may divide by indicators that are not known here: that can only be left as it is or replaced. */
function keyField({ t }: Scene): CallField<string> {
  const options = ['inhabitants', 'other'].map((value) => ({ value, label: t(`callwork.rightsKey.${value}`) }));
  return {
    ...oneOf(options, { required: true, hint: true }),
    take: (stored) => (isByInhabitants(stored as Key) ? 'inhabitants' : 'other'),
    give: (value, stored) => (value === 'other' ? stored : byInhabitants),
  };
}

/** What goes for whatever the rule gives; there only when it gives something. */
export const conditions: CallPart = {
  slug: 'voorwaarden',
  key: 'conditions',
  find: ({ rule }) => rule,
  put(document, _item, thing) {
    const { rights, ...rule } = thing as CofinancingRule;
    const kept = rights?.envelope ? { rights: { ...rights, key: rights.key ?? byInhabitants } } : {};
    return { ...document, rule: { ...rule, ...kept } };
  },
  fields: (scene) => {
    const { rights } = scene.document.rule ?? {};
    return {
      ownShare: percent({ hint: true }),
      minimum: money({ hint: true }),
      advance: percent({ hint: true }),
      'cumulation.isAllowed': yesOrNo(scene, { hint: true }),
      'cumulation.atMost': percent({ hint: true }),
      'rights.envelope': money({ hint: true }),
      ...(rights && !isByInhabitants(rights.key) && { 'rights.key': keyField(scene) }),
    };
  },
  agree(values, refuse) {
    if (values['cumulation.atMost'] !== undefined && values['cumulation.isAllowed'] === undefined)
      refuse('cumulation.isAllowed', 'choose');
  },
};

import type { CofinancingRule } from '../../cofinancing/rule.ts';
import { money, percent } from '../form/numbers.tsx';
import type { CallPart } from './part.ts';
import { byInhabitants } from './rights.ts';
import { yesOrNo } from './whole.ts';

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
  fields: (scene) => ({
    ownShare: percent({ hint: true }),
    minimum: money({ hint: true }),
    advance: percent({ hint: true }),
    'cumulation.isAllowed': yesOrNo(scene, { hint: true }),
    'cumulation.atMost': percent({ hint: true }),
    'rights.envelope': money({ hint: true }),
  }),
  agree(values, refuse) {
    if (values['cumulation.atMost'] !== undefined && values['cumulation.isAllowed'] === undefined)
      refuse('cumulation.isAllowed', 'choose');
  },
};

import { type Check, twice, when } from './problem.ts';

export const choosingChecks: readonly Check[] = [
  { id: 'selection-missing', severity: 'error', place: 'selection', find: ({ selection }) => when(!selection) },
  {
    id: 'criteria-missing',
    severity: 'error',
    place: 'criteria',
    find: ({ selection, criteria = [] }) => when(selection?.method === 'ranking' && criteria.length === 0),
  },
  {
    id: 'weight-missing',
    severity: 'error',
    place: 'criteria',
    find: ({ criteria = [] }) =>
      criteria
        .filter(({ weight, most }) => weight === 0 || most === 0)
        .map(({ id, title }) => ({ item: id, values: { criterion: title } })),
  },
  {
    id: 'least-above-most',
    severity: 'error',
    place: 'criteria',
    find: ({ criteria = [] }) =>
      criteria
        .filter(({ least = 0, most }) => least > most)
        .map(({ id, title }) => ({ item: id, values: { criterion: title } })),
  },
  {
    id: 'ties-missing',
    severity: 'error',
    place: 'selection',
    find: ({ selection }) => when(selection?.method === 'ranking' && (selection.ties ?? []).length === 0),
  },
  {
    id: 'tie-without-criteria',
    severity: 'error',
    place: 'selection',
    find: ({ selection, criteria = [] }) =>
      when(criteria.length === 0 && (selection?.ties ?? []).includes('criterion')),
  },
  {
    id: 'ties-twice',
    severity: 'error',
    place: 'selection',
    find: ({ selection }) => when(twice(selection?.ties ?? []).length > 0),
  },
  {
    id: 'objection-missing',
    severity: 'warning',
    place: 'selection',
    find: ({ objectionDays }) => when(objectionDays === undefined),
  },
  {
    id: 'target-number',
    severity: 'error',
    place: 'target',
    find: ({ target }) => when(target !== undefined && (Number(target.number) === 0 || target.per === 0)),
  },
  {
    id: 'target-past',
    severity: 'warning',
    place: 'target',
    find: ({ target }, { now }) =>
      when(target !== undefined && target.by < Number(now.slice(0, 4)), { values: { year: String(target?.by) } }),
  },
];

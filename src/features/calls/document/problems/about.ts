import { type Check, when } from './problem.ts';

/** "Can we?" is answered in a minute: who asks it has not begun yet. */
const mostQuestions = 3;

export const aboutChecks: readonly Check[] = [
  { id: 'description-missing', severity: 'warning', place: 'general', find: ({ description }) => when(!description) },
  {
    id: 'axis-unknown',
    severity: 'error',
    place: 'general',
    find: ({ axis }, { isAxis }) => when(!isAxis(axis), { values: { code: axis } }),
  },
  {
    id: 'theme-unknown',
    severity: 'error',
    place: 'general',
    find: ({ themes = [] }, { isTheme }) =>
      themes.filter((code) => !isTheme(code)).map((code) => ({ values: { code } })),
  },
  {
    id: 'contact-missing',
    severity: 'warning',
    place: 'contact',
    find: ({ contact }) => when(!contact?.mail && !contact?.phone && !contact?.url),
  },
  {
    id: 'applicants-missing',
    severity: 'warning',
    place: 'applicants',
    find: ({ applicants }) => when(!applicants.kinds?.length && !applicants.description),
  },
  {
    id: 'area-unknown',
    severity: 'error',
    place: 'applicants',
    find: ({ applicants }, { isArea }) =>
      (applicants.areas ?? []).filter((code) => !isArea(code)).map((code) => ({ values: { code } })),
  },
  {
    id: 'nobody-may-apply',
    severity: 'error',
    place: 'applicants',
    find: ({ applicants: { inhabitantsFrom, inhabitantsBelow, most } }) => [
      ...when(inhabitantsFrom !== undefined && inhabitantsBelow !== undefined && inhabitantsFrom >= inhabitantsBelow),
      ...when(most === 0),
    ],
  },
  {
    id: 'joint-counts-missing',
    severity: 'error',
    place: 'applicants',
    find: ({ joint }) => when(joint.isAllowed && joint.counts === undefined),
  },
  {
    id: 'questions-many',
    severity: 'warning',
    place: 'questions',
    find: ({ eligibility = [] }) =>
      when(eligibility.length > mostQuestions, { values: { count: String(eligibility.length) } }),
  },
];

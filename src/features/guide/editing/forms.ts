import { allAnswered } from '../../../platform/forms.ts';
import {
  address,
  type Columns,
  choice,
  choices,
  day,
  type Field,
  formOf,
  line,
  prose,
  rows,
} from '../../plans/index.ts';
import { clusters, themes } from '../../themes/index.ts';

const knownThemes = themes.map(({ code }) => code);

/** Themes of the list, in its order. */
const themeChoices: Field<string[]> = {
  control: { as: 'themes' },
  parse(answers, name, refuse) {
    const chosen = allAnswered(answers, name).filter((code) => code !== '');
    if (chosen.some((code) => !knownThemes.includes(code))) refuse(name, 'choice');
    const found = knownThemes.filter((code) => chosen.includes(code));
    return found.length > 0 ? found : undefined;
  },
  show: (name, value) => ({ [name]: value }),
};

const webAddress: Field<string> = {
  ...address(),
  parse(answers, name, refuse) {
    const text = address().parse(answers, name, refuse);
    if (text === undefined || /^https?:\/\/[^\s/]/i.test(text)) return text;
    refuse(name, 'web-address');
    return undefined;
  },
};

export const sourceColumns: Columns = { document: line(), passage: line(), url: webAddress, date: day() };
const sources = rows(sourceColumns, { hint: true });

function agreeOnSources(values: Record<string, unknown>, refuse: (name: string, problem: string) => void): void {
  const passages = (values['sources'] ?? []) as { document?: string }[];
  if (passages.some(({ document }) => document === undefined)) refuse('sources', 'document-needed');
}

/** What stands in a section; every field is one that two editors can disagree about. */
export const sectionFields: Columns = {
  title: line({ required: true }),
  body: prose({ hint: true }),
  pillar: choice('pillar'),
  themes: themeChoices,
  level: choice('level', { hint: true }),
  ...Object.fromEntries(clusters.map(({ code }) => [`hints.${code}`, prose()])),
  sources,
};
export const sectionForm = formOf({ fields: sectionFields, agree: agreeOnSources });

export const exampleFields: Columns = {
  title: line({ required: true }),
  description: prose({ hint: true }),
  kind: choice('measureKind', { required: true }),
  themes: themeChoices,
  targetGroups: choices('targetGroup'),
  level: choice('level'),
  place: line({ hint: true }),
  sources,
};
export const exampleForm = formOf({ fields: exampleFields, agree: agreeOnSources });

export const headFields: Columns = {
  title: line({ required: true }),
  dated: day({ hint: true }),
  introduction: prose({ hint: true }),
  provenance: prose({ hint: true }),
  sources,
};
export const headForm = formOf({ fields: headFields, agree: agreeOnSources });

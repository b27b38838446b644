import { alertExamples } from './Alert.examples.tsx';
import { buttonExamples } from './Button.examples.tsx';
import { cardExamples, tagExamples } from './Card.examples.tsx';
import { chartExamples } from './charts/charts.examples.tsx';
import { tableExamples } from './DataTable.examples.tsx';
import { findingExamples } from './Findings.examples.tsx';
import { budgetExamples } from './forms/Budget.examples.tsx';
import { formExamples } from './forms/forms.examples.tsx';
import { listExamples, wayfindingExamples } from './Lists.examples.tsx';
import { markdownExamples } from './Markdown.examples.tsx';
import { matrixExamples } from './MatrixTable.examples.tsx';
import { mapExamples } from './maps/maps.examples.tsx';

/** Every example, by the group under which the style page shows it. */
export const exampleGroups = {
  tags: tagExamples,
  buttons: buttonExamples,
  alerts: alertExamples,
  wayfinding: wayfindingExamples,
  forms: [...formExamples, ...budgetExamples],
  findings: findingExamples,
  cards: cardExamples,
  lists: listExamples,
  tables: tableExamples,
  matrix: matrixExamples,
  charts: chartExamples,
  maps: mapExamples,
  text: markdownExamples,
} as const;

import type { Example } from './example.ts';
import { Markdown } from './Markdown.tsx';

const text = `# Onze visie

Wij willen een gemeente waar **iedereen** mee kan. Daarvoor doen wij drie dingen:

1. winkels helpen om open te blijven
2. kinderen een fijne zomer geven
3. niemand alleen laten

> De relance is geen sprint.

Lees ook [de handreiking](/handreiking). <script>alert(1)</script> [klik](javascript:alert(1))

| Jaar | Bedrag |
| ---- | -----: |
| 2020 | € 120.000 |
`;

export const markdownExamples: Example[] = [
  { name: 'Tekst van mensen', render: () => <Markdown text={text} level={3} /> },
];

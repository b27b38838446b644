import type { Example } from './example.ts';
import { Progress } from './Progress.tsx';

export const progressExamples: Example[] = [
  {
    name: 'Voortgang',
    render: () => <Progress label="Maatregelen uitgevoerd" value={7} max={12} text="7 van 12" />,
  },
  { name: 'Nog niets', render: () => <Progress label="Besteed" value={0} max={100} text="€ 0 van € 778.500" /> },
];

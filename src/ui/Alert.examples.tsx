import { Alert } from './Alert.tsx';
import type { Example } from './example.ts';

export const alertExamples: Example[] = [
  {
    name: 'Mededeling',
    render: () => (
      <Alert title="Deze handreiking is herzien">
        <p>Versie 4 vervangt versie 3. Twee hoofdstukken die uw plan gebruikt, zijn gewijzigd.</p>
      </Alert>
    ),
  },
  {
    name: 'Gelukt',
    render: () => (
      <Alert kind="ok" title="Uw plan is gepubliceerd">
        <p>Iedereen kan versie 1 nu lezen.</p>
      </Alert>
    ),
  },
  {
    name: 'Waarschuwing',
    render: () => (
      <Alert kind="warning" title="Deze regel vervalt binnenkort">
        <p>Het ministerieel besluit geldt tot 30 juni 2020. Drie maatregelen steunen erop.</p>
      </Alert>
    ),
  },
  {
    name: 'Fout',
    render: () => (
      <Alert kind="error" title="Het bestand is niet ingelezen">
        <p>Op regel 12 staat een bedrag met drie cijfers na de komma. Er is niets gewijzigd.</p>
      </Alert>
    ),
  },
];

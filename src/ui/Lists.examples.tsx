import { Breadcrumbs } from './Breadcrumbs.tsx';
import type { Example } from './example.ts';
import { DescriptionList, Disclosure, EmptyState, Timeline } from './Lists.tsx';
import { Pagination } from './Pagination.tsx';
import { TaskList } from './TaskList.tsx';

export const listExamples: Example[] = [
  {
    name: 'Gegevens',
    render: () => (
      <DescriptionList
        items={[
          { term: 'Gemeente', details: 'Voorbeeldgem' },
          { term: 'Periode', details: 'juni 2020 tot december 2025' },
          { term: 'Goedgekeurd', details: 'Gemeenteraad van 29 juni 2020' },
        ]}
      />
    ),
  },
  {
    name: 'Tijdlijn',
    render: () => (
      <Timeline
        moments={[
          { when: '12 mei 2020', title: 'Ontwerp gestart' },
          {
            when: '10 juni 2020',
            title: 'Advies van de sociale partners',
            children: <p>Vijf adviezen, alle beantwoord.</p>,
          },
          { when: '29 juni 2020', title: 'Gemeenteraad', ahead: true },
        ]}
      />
    ),
  },
  {
    name: 'Uitklapper',
    render: () => (
      <Disclosure summary="Hoe wordt dit berekend?">
        <p>De vrije ruimte is de autofinancieringsmarge na aftrek van alle nieuwe uitgaven.</p>
      </Disclosure>
    ),
  },
  {
    name: 'Nog niets te zien',
    render: () => (
      <EmptyState title="Nog geen plannen">
        <p>Begin met een leeg plan, of neem een maatregel over van een andere gemeente.</p>
      </EmptyState>
    ),
  },
];

export const wayfindingExamples: Example[] = [
  {
    name: 'Takenlijst',
    render: () => (
      <TaskList
        level={3}
        sections={[
          {
            title: 'Wat er aan de hand is',
            items: [
              { title: 'Visie', href: '#visie', status: { tone: 'ok', label: 'Klaar' } },
              {
                title: 'Noden',
                href: '#noden',
                hint: 'Drie noden, één zonder bron',
                status: { tone: 'warning', label: '1 aandachtspunt' },
              },
            ],
          },
          {
            title: 'Wat u gaat doen',
            items: [
              { title: 'Maatregelen', href: '#maatregelen', status: { tone: 'error', label: '2 fouten' } },
              {
                title: 'Publiceren',
                hint: 'Kan zodra er geen fouten meer zijn',
                status: { tone: 'neutral', label: 'Nog niet' },
              },
            ],
          },
        ]}
      />
    ),
  },
  {
    name: 'Kruimelpad',
    render: () => (
      <Breadcrumbs
        items={[
          { href: '#start', label: 'Start' },
          { href: '#plannen', label: 'Plannen' },
        ]}
      />
    ),
  },
  { name: 'Bladeren', render: () => <Pagination page={2} pages={7} hrefOf={(page) => `#pagina-${page}`} /> },
];

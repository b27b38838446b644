import { Card, CardGrid } from './Card.tsx';
import type { Example } from './example.ts';
import { PillarTag, pillars, StatusTag, Tag } from './Tag.tsx';

export const tagExamples: Example[] = [
  {
    name: 'Pijlers: kleur, teken en woord',
    render: () => (
      <div class="row">
        {pillars.map((pillar) => (
          <PillarTag key={pillar} pillar={pillar} />
        ))}
      </div>
    ),
  },
  {
    name: 'Toestand',
    render: () => (
      <div class="row">
        <StatusTag>Nog niet begonnen</StatusTag>
        <StatusTag tone="info">Bezig</StatusTag>
        <StatusTag tone="ok">Klaar</StatusTag>
        <StatusTag tone="warning">Let op</StatusTag>
        <StatusTag tone="error">Moet beter</StatusTag>
        <Tag>Handel</Tag>
      </div>
    ),
  },
];

export const cardExamples: Example[] = [
  {
    name: 'Maatregelen om uit te kiezen',
    render: () => (
      <CardGrid>
        <Card title="Kernbon voor elk gezin" href="#kaart-1" pillar="economy" footer={<PillarTag pillar="economy" />}>
          <p>Elk gezin krijgt 25 euro om in de eigen winkels te besteden.</p>
        </Card>
        <Card
          title="Speelstraten de hele zomer"
          href="#kaart-2"
          pillar="quality-of-life"
          kicker="Overgenomen uit Mechelen"
          footer={<PillarTag pillar="quality-of-life" />}
        >
          <p>Dertig straten worden twee maanden lang autovrij van 14 tot 19 uur.</p>
        </Card>
        <Card title="Buurtmaatjes" pillar="solidarity" footer={<PillarTag pillar="solidarity" />}>
          <p>Vrijwilligers bellen wekelijks met inwoners die alleen wonen.</p>
        </Card>
      </CardGrid>
    ),
  },
];

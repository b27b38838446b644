import { formats } from '../../platform/formats.ts';
import type { Example } from '../example.ts';
import { BarChart } from './BarChart.tsx';
import { DotChart } from './DotChart.tsx';
import { LineChart } from './LineChart.tsx';
import { StackedChart } from './StackedChart.tsx';

const { number } = formats('nl');
const euro = (value: number) => `€ ${number(value)} mln`;
const share = (value: number) => `${number(value)} %`;

export const chartExamples: Example[] = [
  {
    name: 'Staven',
    render: () => (
      <BarChart
        title="Begroting per pijler"
        description="Bijna de helft gaat naar de economie."
        labelHeader="Pijler"
        labels={['Levenskwaliteit', 'Economie', 'Solidariteit', 'Zorg en opvang']}
        series={[
          { name: 'Gepland', values: [1.2, 3.4, 0.8, 1.6] },
          { name: 'Besteed', values: [0.9, 1.1, 0.2, null] },
        ]}
        format={euro}
      />
    ),
  },
  {
    name: 'Lijnen',
    render: () => (
      <LineChart
        title="Leegstand van handelspanden"
        description="De leegstand daalt sinds 2021, sneller dan bij gelijkende gemeenten."
        labelHeader="Jaar"
        labels={['2018', '2019', '2020', '2021', '2022', '2023', '2024']}
        series={[
          { name: 'Voorbeeldgem', values: [8.1, 8.6, 9.8, 10.1, 9.2, 8.4, 7.9] },
          { name: 'Gelijkende gemeenten', values: [8.4, 8.7, 9.3, null, 9.6, 9.4, 9.3] },
          { name: 'Vlaanderen', values: [7.2, 7.5, 8.0, 8.3, 8.3, 8.2, 8.1] },
        ]}
        format={share}
        source="Bron: verzonnen cijfers"
      />
    ),
  },
  {
    name: 'Gestapeld',
    render: () => (
      <StackedChart
        title="Wie betaalt het plan"
        labelHeader="Jaar"
        labels={['2020', '2021', '2022']}
        series={[
          { name: 'Gemeente', values: [1.2, 2.1, 0.9] },
          { name: 'Vlaanderen', values: [0.6, 1.4, 0.7] },
          { name: 'Europa', values: [0, 0.4, 0.4] },
        ]}
        format={euro}
      />
    ),
  },
  {
    name: 'Stippen',
    render: () => (
      <DotChart
        title="Naast anderen"
        labelHeader="Indicator"
        labels={['Leegstand', 'Werkloosheid', 'Armoederisico']}
        series={[
          { name: 'Voorbeeldgem', values: [7.9, 5.1, 9.2] },
          { name: 'Cluster', values: [9.3, 6, 11.4] },
          { name: 'Vlaanderen', values: [8.1, 5.6, 8.3] },
        ]}
        format={share}
      />
    ),
  },
];

import type { Example } from '../example.ts';
import { AreaMap } from './AreaMap.tsx';
import { Cartogram, type CartogramPlace } from './Cartogram.tsx';
import type { MapPlace } from './MapFigure.tsx';

const columns = [
  { key: 'label', header: 'Gemeente', rowHeader: true, cell: (place: MapPlace) => place.label },
  { key: 'value', header: 'Maatregelen', numeric: true, cell: (place: MapPlace) => place.value ?? '–' },
];

const legend = [
  { step: 0, label: '1 tot 5' },
  { step: 2, label: '6 tot 15' },
  { step: 4, label: 'meer dan 15' },
  { label: 'nog geen plan' },
] as const;

const places: CartogramPlace[] = [
  {
    code: '1',
    label: 'Voorbeeldgem',
    x: 40,
    y: 30,
    r: 14,
    value: '23',
    step: 4,
    href: '#voorbeeldgem',
    highlight: true,
  },
  { code: '2', label: 'Oostwijk', x: 68, y: 24, r: 10, value: '11', step: 2, href: '#oostwijk' },
  { code: '3', label: 'Westdorp', x: 16, y: 36, r: 8, value: '4', step: 0, href: '#westdorp' },
  { code: '4', label: 'Zuidhoek', x: 46, y: 56, r: 9 },
  { code: '5', label: 'Laagveld', x: 70, y: 48, r: 12, value: '9', step: 2, href: '#laagveld' },
];

export const mapExamples: Example[] = [
  {
    name: 'Cartogram',
    render: () => (
      <Cartogram
        title="Gemeenten met een plan"
        description="Een cirkel is zo groot als het aantal inwoners."
        places={places}
        legend={[...legend]}
        columns={columns}
      />
    ),
  },
  {
    name: 'Kaart',
    render: () => (
      <AreaMap
        title="Dezelfde gemeenten op de kaart"
        viewBox="0 0 100 60"
        places={[
          { code: '1', label: 'Voorbeeldgem', value: '23', step: 4, path: 'M5 5 40 2 50 28 22 40 4 30Z' },
          { code: '2', label: 'Oostwijk', value: '11', step: 2, path: 'M40 2 92 8 96 34 50 28Z' },
          { code: '4', label: 'Zuidhoek', path: 'M22 40 50 28 96 34 80 56 30 58Z' },
        ]}
        legend={[...legend]}
        columns={columns}
      />
    ),
  },
];

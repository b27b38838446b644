const paths = {
  search: 'M11 4a7 7 0 1 0 0 14 7 7 0 0 0 0-14M16 16l5 5',
  menu: 'M3 6h18M3 12h18M3 18h18',
  check: 'M4 12.5 9.5 18 20 6.5',
  info: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18M12 11v6M12 7.5v.01',
  warning: 'M12 4 2.5 20h19L12 4M12 10v4.5M12 17.5v.01',
  error: 'M8 3h8l5 5v8l-5 5H8l-5-5V8l5-5M12 7.5v5.5M12 16.5v.01',
  next: 'm9 5 7 7-7 7',
  previous: 'm15 5-7 7 7 7',
  up: 'm5 15 7-7 7 7',
  down: 'm5 9 7 7 7-7',
  person: 'M12 4a4 4 0 1 0 0 8 4 4 0 0 0 0-8M4.5 21c.5-4 3.5-6 7.5-6s7 2 7.5 6',
  bell: 'M6 17V11a6 6 0 0 1 12 0v6l2 2H4zM10 19a2 2 0 0 0 4 0',
  basket: 'M3 10h18l-2 10H5zM8 10l3-6M16 10l-3-6',
  leaf: 'M5 20c1-9 6-14 15-15 0 9-4 13-12 12M9 16l5-5',
  shop: 'M4 10v10h16V10M3 10l2-6h14l2 6zM10 20v-6h4v6',
  together:
    'M8 6a3 3 0 1 0 0 6 3 3 0 0 0 0-6M17 7a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5M2 20c0-4 2-6 6-6s6 2 6 6M16 15c4 0 6 2 6 5',
  heart: 'M12 20C5 15 3 12 3 9a4.5 4.5 0 0 1 9-1 4.5 4.5 0 0 1 9 1c0 3-2 6-9 11',
  hall: 'M3 20h18M5 20V10M10 20V10M14 20V10M19 20V10M3 10l9-6 9 6z',
} as const;

export type IconName = keyof typeof paths;

/** A sign beside a word; never the only carrier of meaning. */
export function Icon({ name, class: extra = '' }: { name: IconName; class?: string }) {
  return (
    <svg class={`icon ${extra}`.trim()} viewBox="0 0 24 24" aria-hidden="true">
      <path d={paths[name]} />
    </svg>
  );
}

import type { Role } from '../../platform/viewer.ts';

/** The invented municipality and region. Nothing real is called so, and no real municipality gets an invented plan. */
export const places = {
  municipality: {
    code: 'EX001',
    name: 'Voorbeeldgem',
    kind: 'municipality',
    population: 24_310,
    surfaceHectares: 4180,
  },
  region: { code: 'EXR01', name: 'Voorbeeldregio', kind: 'reference-region', population: null, surfaceHectares: null },
} as const;

/** The invented government to which the guide that comes along is given, so that one can see how it is worked on. */
export const government = { name: 'Voorbeeldoverheid', programme: 'relance-na-corona' } as const;

const domain = 'voorbeeldgem.example';

interface Player {
  name: string;
  mail: string;
  role: Role;
}

/** One person for each role; all have the one password that the terminal prints. */
export const players: readonly Player[] = [
  { name: 'Lies Lezer', mail: `lezer@${domain}`, role: 'viewer' },
  { name: 'Rik Redacteur', mail: `redacteur@${domain}`, role: 'editor' },
  { name: 'Petra Publicator', mail: `publicator@${domain}`, role: 'publisher' },
  { name: 'Bilal Beheerder', mail: `beheerder@${domain}`, role: 'administrator' },
];

/** Who writes and publishes the guide of the invented government. */
export const guideMakers: readonly Player[] = [
  { name: 'Hanne Handreiking', mail: 'redacteur@voorbeeldoverheid.example', role: 'editor' },
  { name: 'Umut Uitgever', mail: 'uitgever@voorbeeldoverheid.example', role: 'publisher' },
];

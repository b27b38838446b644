import type { Role, Viewer } from '../../platform/viewer.ts';

/** The invented municipalities and their region. Nothing real is called so, and no real municipality gets an invented plan. */
export const places = {
  municipality: {
    code: 'EX001',
    name: 'Voorbeeldgem',
    kind: 'municipality',
    population: 24_310,
    surfaceHectares: 4180,
  },
  neighbour: {
    code: 'EX002',
    name: 'Voorbeeldbeek',
    kind: 'municipality',
    population: 11_870,
    surfaceHectares: 2960,
  },
  region: { code: 'EXR01', name: 'Voorbeeldregio', kind: 'reference-region', population: null, surfaceHectares: null },
} as const;

/** The invented government to which the guide that comes along is given, so that one can see how it is worked on. */
export const government = { name: 'Voorbeeldoverheid', programme: 'relance-na-corona' } as const;

const domain = 'voorbeeldgem.example';

export interface Player<R extends Role> {
  name: string;
  mail: string;
  role: R;
}

/** One person for each role; all have the one password that the terminal prints. */
export const players: readonly Player<Role>[] = [
  { name: 'Lies Lezer', mail: `lezer@${domain}`, role: 'viewer' },
  { name: 'Rik Redacteur', mail: `redacteur@${domain}`, role: 'editor' },
  { name: 'Petra Publicator', mail: `publicator@${domain}`, role: 'publisher' },
  { name: 'Bilal Beheerder', mail: `beheerder@${domain}`, role: 'administrator' },
];

/** Who applies for the municipality beside it, by itself and along with the first. */
export const neighbours: readonly Player<'editor' | 'publisher'>[] = [
  { name: 'Asha Aanvrager', mail: 'redacteur@voorbeeldbeek.example', role: 'editor' },
  { name: 'Noor Naburig', mail: 'publicator@voorbeeldbeek.example', role: 'publisher' },
];

/** Who works on the guide and the calls of the invented government, and assesses who applies. */
export const guideMakers: readonly Player<'editor' | 'publisher'>[] = [
  { name: 'Hanne Handreiking', mail: 'redacteur@voorbeeldoverheid.example', role: 'editor' },
  { name: 'Umut Uitgever', mail: 'uitgever@voorbeeldoverheid.example', role: 'publisher' },
];

/** The invented people as they act, by what they may do. */
export interface Cast {
  municipality: Record<Role, Viewer>;
  neighbour: Record<'editor' | 'publisher', Viewer>;
  government: Record<'editor' | 'publisher', Viewer>;
}

/**
 * Kinds of mid-size municipality for which a section may hold a hint, as the M50 network and Platform31 name them
 * (*Handelingsperspectieven voor Middelgrote gemeenten*, December 2020). Their names are in `guide.cluster`.
 */
export const clusters = [
  'residential-town',
  'regional-centre',
  'working-town',
  'challenged-centre',
  'suburb',
  'town-in-transition',
  'rural-town',
] as const;

export type Cluster = (typeof clusters)[number];

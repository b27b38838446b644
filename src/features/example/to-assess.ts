import type { Database } from '../../platform/database/index.ts';
import { answerAsPartner, contentDigest, invitePartner, readContent, readHeld } from '../calls/index.ts';
import { type Actor, apply, type Project, sendIn, yearOf } from './applications.ts';
import { addAssessors } from './award.ts';
import { addCallToAssess, clockAt, dayAfter } from './calls.ts';
import { places } from './cast.ts';
import type { Needs } from './example.ts';

const accounts = { municipality: 'BE68539007547034', neighbour: 'BE71096123456769' } as const;

const square = (year: number, begin: string): Project => ({
  title: 'Marktplein met bomen',
  answers: {
    doel: 'Van 60 parkeerplaatsen wordt de helft een plein met bomen, banken en water. 900 mensen wonen op 300 meter.',
    gebied: places.neighbour.code,
    soort: 'plein',
    inspraak: ['online'],
    oppervlakte: '1400',
    kosten: [
      { description: 'Opbreken en aanleg van het plein', type: 'werken', year: year + 1, amount: '168000.00' },
      { description: 'Ontwerp', type: 'ontwerp', year, amount: '12500.00' },
    ],
    begin,
    rekening: accounts.neighbour,
  },
});

const playground = (year: number, begin: string): Project => ({
  title: 'Groene speelplek aan de bibliotheek',
  measure: 'M7',
  answers: {
    doel: 'Een verharde koer wordt een speelplek in het groen, elke dag open. 340 kinderen wonen er dichtbij.',
    gebied: places.municipality.code,
    soort: 'park',
    inspraak: ['wandeling', 'online'],
    oppervlakte: '2100',
    kosten: [
      { description: 'Ontharden en aanplanten', type: 'werken', year: year + 1, amount: '96400.00' },
      { description: 'Speeltuigen en verlichting', type: 'werken', year: year + 1, amount: '41800.00' },
      { description: 'Ontwerp met de kinderen', type: 'ontwerp', year, amount: '9800.00' },
    ],
    begin,
    rekening: accounts.municipality,
  },
});

const path = (year: number, begin: string): Project => ({
  title: 'Veilig langs de beek van dorp naar dorp',
  ordinal: 2,
  measure: 'M5',
  answers: {
    doel: 'Een pad langs de beek verbindt de twee gemeenten, zonder auto’s. 410 leerlingen fietsen er elke dag.',
    gebied: places.municipality.code,
    soort: 'route',
    inspraak: ['wandeling', 'avond', 'online'],
    oppervlakte: '3600',
    kosten: [
      { description: 'Pad en brug over de beek', type: 'werken', year: year + 1, amount: '287000.00' },
      { description: 'Hagen en oevers', type: 'werken', year: year + 1, amount: '33500.00' },
      { description: 'Studiebureau', type: 'ontwerp', year, amount: '28000.00' },
    ],
    andere: [{ source: 'Provincie', year: year + 1, amount: '40000.00' }],
    begin,
    rekening: accounts.municipality,
  },
});

/** A call that just closed with one application of each municipality and one of both, and who will score them. */
export async function addToAssess(tx: Database, { start, people, config }: Needs): Promise<void> {
  const at = (days: number) => clockAt(start, days, 14);
  const year = yearOf(start);
  const begin = dayAfter(start, 180);
  const [municipality, neighbour] = [await people.municipality(), await people.neighbour()];
  const government = await people.government();
  const call = await addCallToAssess(tx, start, government);
  const one = await apply(tx, { viewer: municipality.editor, clock: at(-24) }, call, playground(year, begin));
  const two = await apply(tx, { viewer: neighbour.editor, clock: at(-21) }, call, square(year, begin));
  const both = await apply(tx, { viewer: municipality.editor, clock: at(-18) }, call, path(year, begin));
  await join(tx, { viewer: municipality.editor, clock: at(-15) }, { viewer: neighbour.publisher, clock: at(-8) }, both);
  await sendIn(tx, { viewer: municipality.publisher, clock: at(-6) }, config, one, 'aanvraag');
  await sendIn(tx, { viewer: municipality.publisher, clock: at(-4) }, config, both, 'aanvraag');
  await sendIn(tx, { viewer: neighbour.publisher, clock: at(-2) }, config, two, 'aanvraag');
  await addAssessors(tx, at(-2), call, government);
}

/** The lead asks the other's municipality to apply along, and the other says yes to what it reads then. */
async function join(tx: Database, lead: Actor, other: Actor, id: string): Promise<void> {
  const held = async ({ clock }: Actor) => (await readHeld({ db: tx, clock }, id))!;
  const { organisationId } = other.viewer.memberships[0]!;
  await invitePartner(tx, lead, await held(lead), organisationId);
  const asked = await held(other);
  const seen = contentDigest(await readContent(tx, asked.application, 'aanvraag'));
  await answerAsPartner(tx, other, asked, { organisationId, answer: 'confirmed', reason: '', seen });
}

import type { Actor } from '../../platform/actor.ts';
import { type Clock, today } from '../../platform/clock.ts';
import type { Config } from '../../platform/config.ts';
import type { Database } from '../../platform/database/index.ts';
import {
  type Call,
  contentDigest,
  expectedAnswers,
  linkMeasures,
  measureKey,
  ownPlans,
  readContent,
  readHeld,
  type StepAnswers,
  saveStep,
  selectNewestVersion,
  startApplication,
  submitStep,
} from '../calls/index.ts';
import { places } from './cast.ts';
import { publicPlan } from './plans.ts';

export type { Actor } from '../../platform/actor.ts';

type Answers = StepAnswers[string];

export interface Project {
  title: string;
  /** The measure of the own public plan that it pays for. */
  measure?: string;
  /** Which of theirs to the call. */
  ordinal?: number;
  answers: Answers;
}

const { code: area } = places.municipality;
const account = 'BE68539007547034';

/** Not ready to be sent in: without a beginning or an account number, and with a cost that has no amount yet. */
export const park = (year: number): Project => ({
  title: 'Buurtpark in de wijk Statie',
  measure: 'M7',
  answers: {
    doel: 'Een braakliggend terrein naast het station wordt een park. Wie in de wijk woont, heeft dan groen binnen 400 meter.',
    gebied: area,
    soort: 'park',
    inspraak: ['wandeling'],
    oppervlakte: '5200',
    kosten: [
      { description: 'Grondwerken en paden', type: 'werken', year: year + 1, amount: '150000.00' },
      { description: 'Bomen en een wadi', type: 'werken', year: year + 1, amount: '64500.00' },
      { description: 'Ontwerp met de buurt', type: 'ontwerp', year, amount: '' },
    ],
  },
});

export const route = (year: number, begin: string): Project => ({
  title: 'Fietsroute tussen de kernen en het station',
  measure: 'M5',
  answers: {
    doel: 'Vier kilometer fietspad, los van de rijbaan. 620 leerlingen en 900 pendelaars rijden er elke dag veilig over.',
    gebied: area,
    soort: 'route',
    inspraak: ['wandeling', 'avond'],
    oppervlakte: '1850',
    kosten: [
      { description: 'Aanleg van het fietspad', type: 'werken', year: year + 1, amount: '214800.00' },
      { description: 'Bomenrij en grachten', type: 'werken', year: year + 1, amount: '38250.50' },
      { description: 'Studiebureau', type: 'ontwerp', year, amount: '24600.00' },
      { description: 'Projectleider van de gemeente', type: 'personeel', year, amount: '18000.00' },
    ],
    andere: [{ source: 'Provincie', year: year + 1, amount: '25000.00' }],
    begin,
    rekening: account,
  },
});

/** Starts an application, fills it in and links the measure that it pays for, if any. Gives its id. */
export async function apply(tx: Database, { viewer, clock }: Actor, call: Call, project: Project): Promise<string> {
  const { organisationId: leadOrganisationId } = viewer.memberships[0]!;
  const version = (await selectNewestVersion(tx, call.id))!;
  const actor = { viewer, clock };
  const { title, measure, ordinal = 1 } = project;
  const heldIds = [leadOrganisationId];
  const id = await startApplication(tx, actor, { version, leadOrganisationId, heldIds, ordinal, title });
  await fillIn(tx, actor, id, 'aanvraag', {
    title,
    answers: { ...expectedAnswers(version.document), ...project.answers },
  });
  if (!measure) return id;
  const plan = await publicPlan(tx, viewer, clock);
  const plans = await ownPlans(tx, heldIds);
  // Later on, people may have taken it out of the plan.
  const isThere = plans.some((one) => one.id === plan && one.measures.some((other) => other.id === measure));
  if (!plan || !isThere) return id;
  const held = (await readHeld({ db: tx, clock }, id))!;
  await linkMeasures(tx, actor, held, { keys: [measureKey(plan, measure)], plans });
  return id;
}

export async function fillIn(
  tx: Database,
  actor: Actor,
  id: string,
  stepId: string,
  values: { title?: string; answers: Answers },
): Promise<void> {
  const held = (await readHeld({ db: tx, clock: actor.clock }, id))!;
  const basedOn = held.application.revision;
  await saveStep(tx, actor, held, { stepId, basedOn, values });
}

export async function sendIn(
  tx: Database,
  { viewer, clock }: Actor,
  { baseAddress }: Pick<Config, 'baseAddress'>,
  id: string,
  stepId: string,
): Promise<void> {
  const held = (await readHeld({ db: tx, clock }, id))!;
  const seen = contentDigest(await readContent(tx, held.application, stepId));
  const submitting = { stepId, seen, arrivedAt: clock.now(), baseAddress, heldIds: [held.lead.id], known: {} };
  await submitStep(tx, { viewer, clock }, held, submitting);
}

export const yearOf = (clock: Clock): number => Number(today(clock).slice(0, 4));

import { randomUUID } from 'node:crypto';
import { type Clock, today } from '../../platform/clock.ts';
import type { Database } from '../../platform/database/index.ts';
import {
  accountOf,
  addAssessor,
  advanceOf,
  type Call,
  decide,
  declareConflict,
  dossierIn,
  fingerprintOf,
  judgeAdmissibility,
  move,
  noChoices,
  readDeciding,
  saveScores,
} from '../calls/index.ts';
import { clockAt } from './calls.ts';
import type { Cast } from './cast.ts';

type Government = Cast['government'];

const scores = {
  editor: [
    ['veiligheid', 9, 'Het fietspad ligt overal los van de rijbaan. De twee gevaarlijkste kruispunten verdwijnen.'],
    ['groen', 6, 'Bomen en open grachten langs de hele route, maar ook nieuw asfalt.'],
    ['buurt', 8, 'Na de wandeling is de route verlegd, zodat ze langs de school loopt.'],
  ],
  publisher: [
    ['veiligheid', 8, 'Veel veiliger voor leerlingen. De oversteek aan het station blijft druk.'],
    ['groen', 7, 'De grachten houden regenwater vast. Dat is meer dan wat nu verhard is.'],
    ['buurt', 7, 'Goede avonden, met een verslag. Wie niet kon komen, werd niet gevraagd.'],
  ],
} as const;

/** Judges, scores and decides on what was sent in to a call, and pays the advance: day by day after the first start. */
export async function award(
  tx: Database,
  start: Clock,
  call: Call,
  application: string,
  government: Government,
): Promise<void> {
  const { editor, publisher } = government;
  const at = (days: number) => clockAt(start, days);
  await addAssessors(tx, at(-309), call, government);
  const admissible = { isAdmissible: true, reasons: '' };
  await judgeAdmissibility(tx, { viewer: editor, clock: at(-305) }, call, application, admissible);
  for (const [index, role] of (['editor', 'publisher'] as const).entries()) {
    const actor = { viewer: government[role], clock: at(-298 + index) };
    await declareConflict(tx, actor, call, application, { hasConflict: false, explanation: '' });
    const given = scores[role].map(([criterionId, points, motivation]) => ({ criterionId, points, motivation }));
    await saveScores(tx, actor, call, application, given);
  }
  await decideOn(tx, at(-280), call, publisher);
  await payAdvance(tx, at(-262), call, application, publisher);
}

/** Both people of the government score. */
export async function addAssessors(
  tx: Database,
  clock: Clock,
  call: Call,
  { editor, publisher }: Government,
): Promise<void> {
  for (const { personId } of [editor, publisher]) await addAssessor(tx, { viewer: publisher, clock }, call, personId!);
}

async function decideOn(tx: Database, clock: Clock, call: Call, viewer: Government['publisher']) {
  const deciding = (await readDeciding({ db: tx, clock }, call.id, { choices: noChoices, note: '', viewer }))!;
  const decidedOn = today(clock);
  await decide(tx, { viewer, clock }, call, {
    choices: noChoices,
    note: '',
    resolution: { body: 'Bestuur van Voorbeeldoverheid', decidedOn, reference: `VO-${decidedOn.slice(0, 4)}-017` },
    seen: fingerprintOf(deciding.proposal),
  });
}

async function payAdvance(
  tx: Database,
  clock: Clock,
  call: Call,
  application: string,
  viewer: Government['publisher'],
) {
  const services = { db: tx, clock };
  const dossier = await dossierIn(services, call, application);
  const paid = {
    cents: advanceOf(dossier),
    day: today(clock),
    purpose: 'advance',
    account: accountOf(dossier),
    reference: 'Voorschot',
    note: '',
  };
  const [newest] = dossier.entries;
  await move(services, viewer, dossier, 'payment', paid, { id: randomUUID(), seen: newest!.sequence });
}

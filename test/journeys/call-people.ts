import type { Browser } from 'playwright-core';
import type { Person } from '../../src/features/accounts/person-store.ts';
import {
  expectNone,
  expectShownAccessible,
  expectVisitedAccessible,
  type Look,
  openTab,
  type Tab,
} from '../browser.ts';
import { buildOrganisation, buildPerson, openSession, signInAs } from '../builders/accounts.ts';
import { addMunicipality } from '../builders/areas.ts';
import { aCall, buildCall } from '../builders/calls.ts';
import { piecesOf, shapeOf } from './paths.ts';
import { bringIn, type Server } from './site.ts';

export const source = 'Fietsroutes naar school 2025';

/** Someone with a browser without script. */
export interface Actor {
  page: Tab['page'];
  mail: string;
  /** Opens a session that is good at the moment that the clock now shows. */
  enter(): Promise<void>;
  /** Holds every page that was shown since the last look to axe, unless all it is made of was seen before; adds that to what was seen. */
  look(seen: Set<string>): Promise<void>;
  /** The same for the page that is shown now, as the answer to a form. */
  lookHere(): Promise<void>;
}

async function actor(site: Server, browser: Browser, who?: Person, look: Look = {}): Promise<Actor> {
  const tab = await openTab(browser, site.address, { ...look, script: false });
  const { page, visited, complaints } = tab;
  const enter = async () => {
    if (who) await bringIn(site, page.context(), await openSession(site, who));
  };
  await enter();
  return {
    page,
    mail: who?.mail ?? '',
    enter,
    look: async (seen) => {
      expectNone('What the browser complained of', complaints);
      const unseen = new Set<string>();
      for (const path of visited) {
        const response = await page.context().request.get(path);
        const shapes = piecesOf(await response.text(), tab.look).map((piece) => `${tab.look.width} ${shapeOf(piece)}`);
        if (shapes.some((shape) => !seen.has(shape))) unseen.add(path);
        for (const shape of shapes) seen.add(shape);
      }
      await expectVisitedAccessible({ ...tab, visited: unseen });
      visited.clear();
    },
    lookHere: () => expectShownAccessible(tab),
  };
}

/** A municipality that nobody lives in, in the register and here, with a publisher. */
async function municipality(site: Server, browser: Browser, name: string, look?: Look): Promise<Actor> {
  const areaCode = `J${name}`;
  await addMunicipality(site, areaCode, { name });
  const organisation = await buildOrganisation(site, { name: `Gemeente ${name}`, areaCode });
  const { person } = await signInAs(site, { role: 'publisher', organisation });
  return actor(site, browser, person, look);
}

/** Everyone in the story, and the call of an earlier year that the new one begins from. */
export async function gather(site: Server, browser: Browser) {
  const government = await buildOrganisation(site, { name: 'Proefoverheid', kind: 'government' });
  await buildCall(site, { ...earlierCall(), code: 'fietsroutes-2025', organisationId: government.id, title: source });
  const { person } = await signInAs(site, { role: 'publisher', organisation: government });
  const assessor = async (name: string) => actor(site, browser, await buildPerson(site, { name }));
  return {
    caller: await actor(site, browser, person),
    first: await municipality(site, browser, 'Bovendorp', { width: 390 }),
    firstPartner: await municipality(site, browser, 'Middeldorp'),
    second: await municipality(site, browser, 'Nederdorp'),
    secondPartner: await municipality(site, browser, 'Overdorp'),
    single: await municipality(site, browser, 'Verdorp'),
    assessors: [await assessor('Ada Weger'), await assessor('Bob Weger')],
    visitor: await actor(site, browser),
  };
}

export type People = Awaited<ReturnType<typeof gather>>;

/** The call of the builder with an account to pay on, and with a period of its own. */
function earlierCall() {
  const document = aCall();
  const periods = { opens: '2025-02-01T09:00:00', closes: '2025-02-28T12:00:00' };
  const account = { id: 'rekening', kind: 'iban' as const, label: 'Rekening van de aanvrager', isRequired: true };
  const steps = document.steps
    .filter(({ kind }) => kind !== 'progress-report')
    .map((step) => ({
      ...step,
      ...periods,
      fields: step.kind === 'application' ? [...step.fields, account] : step.fields,
    }));
  return { ...document, steps };
}

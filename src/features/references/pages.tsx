import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Services } from '../../app.ts';
import { everyone } from '../../platform/access.ts';
import { today } from '../../platform/clock.ts';
import { NotFound } from '../../platform/errors.ts';
import { readQuery } from '../../platform/http/address.ts';
import { isUuid } from '../accounts/index.ts';
import { findStandings, selectChecks } from './store.ts';
import { sectionsUsing } from './use-store.ts';
import { type PlansUsing, publicUses } from './uses.ts';
import { registerAt } from './views/paths.ts';
import { ReferencePage } from './views/ReferencePage.tsx';
import { RegisterPage } from './views/RegisterPage.tsx';

const text = z
  .union([z.string(), z.array(z.string()).transform((all) => all[0] ?? '')])
  .default('')
  .transform((asked) => asked.slice(0, 200));
const registerQuery = z.object({ staat: text, eigenaar: text, handreiking: text });

/** The register as everyone may read it. */
export function registerPublicPages(
  app: FastifyInstance,
  { db, clock }: Services,
  { plansUsing }: { plansUsing: PlansUsing },
): void {
  const config = { access: everyone, cache: 'public' } as const;

  app.get(registerAt, { config }, async function viewRegister(request, reply) {
    const { staat: state, eigenaar: owner, handreiking: programme } = readQuery(registerQuery, request.query);
    const all = await findStandings(db, today(clock));
    const references = all
      .filter((one) => state === '' || one.state === state)
      .filter((one) => owner === '' || one.owner === owner)
      .filter((one) => programme === '' || one.programmeCode === programme);
    const titles = new Map(all.map((one) => [one.programmeCode, one.programmeTitle]));
    return reply.page(
      <RegisterPage
        filter={{ state, owner, programme }}
        owners={[...new Set(all.map((one) => one.owner))].sort((one, other) => one.localeCompare(other, 'nl'))}
        programmes={[...titles].map(([value, label]) => ({ value, label }))}
        references={references}
        isBare={all.length === 0}
      />,
    );
  });

  app.get(`${registerAt}/:reference`, { config }, async function viewReference(request, reply) {
    const id = referenceIn(request);
    const [standing] = await findStandings(db, today(clock), { id });
    if (!standing) throw new NotFound();
    const sections = await sectionsUsing(db, [id], { published: true });
    const newest = Math.max(0, ...sections.map((section) => section.edition));
    const plans = publicUses(await plansUsing(db, [standing.addressKey]));
    return reply.page(
      <ReferencePage
        standing={standing}
        checks={await selectChecks(db, id)}
        sections={sections.filter((section) => section.edition === newest)}
        plans={plans}
      />,
    );
  });
}

/** The id in the address; anything that is none is not there. */
export function referenceIn(request: FastifyRequest): string {
  const { reference } = request.params as { reference: string };
  if (!isUuid(reference)) throw new NotFound();
  return reference;
}

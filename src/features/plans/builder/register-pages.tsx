import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Services } from '../../../app.ts';
import { today } from '../../../platform/clock.ts';
import { NotFound } from '../../../platform/errors.ts';
import { answered, answersOf } from '../../../platform/forms.ts';
import { goTo } from '../../../platform/http/language.ts';
import { leaveNotice } from '../../../platform/http/notices.ts';
import { isUuid } from '../../accounts/index.ts';
import { addressKey, dayOf, findStandings, type Standing } from '../../references/index.ts';
import { planAccess, planOf } from '../access.ts';
import type { Source } from '../document/measure.ts';
import { changeDraft } from '../drafts.ts';
import { actorOf } from './actor.ts';
import { partAt, registerAt, revisionAt } from './addresses.ts';
import { sources as part } from './parts/measure-parts.ts';
import { findMeasure, oneMeasure } from './parts/places.ts';
import { RegisterChoice } from './views/RegisterChoice.tsx';

const query = z.object({ zoek: z.string().max(200).catch('').default('') });

/** A rule of the register becomes a source of a measure: chosen from a list that can be searched. */
export function registerRegisterChoice(app: FastifyInstance, services: Services): void {
  const { db, clock } = services;
  const config = { access: planAccess(db, 'edit') };
  const address = registerAt(':plan', ':measure');

  app.get(address, { config }, async function viewChoice(request, reply) {
    const draft = planOf(request);
    const measure = measureIn(request);
    const { zoek: search } = query.parse(request.query);
    const found = (await findStandings(db, today(clock)))
      .filter(({ state }) => state !== 'expired')
      .filter(({ title, owner }) => `${title} ${owner}`.toLowerCase().includes(search.trim().toLowerCase()));
    // Those of the plan's own programme come first; sorting keeps the order of the titles.
    const isOther = (one: Standing) => Number(one.programmeCode !== draft.document.programme);
    const rules = found.sort((one, other) => isOther(one) - isOther(other));
    const known = new Set((measure.sources ?? []).map(({ url }) => (url ? addressKey(url) : '')));
    return reply.page(<RegisterChoice {...{ draft, measure, search, rules, known }} />);
  });

  app.post(address, { config }, async function submitChoice(request, reply) {
    const { id } = planOf(request);
    const item = measureIn(request).id;
    const chosen = answered(answersOf(request.body), 'reference');
    const [rule] = isUuid(chosen) ? await findStandings(db, today(clock), { id: chosen }) : [];
    if (!rule) throw new NotFound();
    const revision = await changeDraft(db, actorOf(request, services), id, ({ document }) => {
      const measure = findMeasure(document, item);
      if (!measure) throw new NotFound();
      const sources = withRule(measure.sources ?? [], rule);
      return { document: oneMeasure.put(document, item, { ...measure, sources }), act: 'saved', part: part.key, item };
    });
    const undo = revisionAt(id, revision, 'ongedaan');
    leaveNotice(reply, { key: 'drafts.register.added', values: { title: rule.title }, undo });
    return goTo(request, reply, partAt(id, part.slug, item));
  });
}

function measureIn(request: FastifyRequest) {
  const { measure: item } = request.params as { measure: string };
  const measure = findMeasure(planOf(request).document, item);
  if (!measure) throw new NotFound();
  return measure;
}

/** The sources with this rule; one that names the same address is brought up to date. */
function withRule(sources: readonly Source[], rule: Standing): Source[] {
  const source: Source = {
    title: rule.title,
    owner: rule.owner,
    url: rule.address,
    ...(rule.validFrom !== null && { validFrom: rule.validFrom }),
    ...(rule.validTo !== null && { validTo: rule.validTo }),
    ...(rule.check?.outcome === 'ok' && { checkedOn: dayOf(rule.check.at) }),
  };
  const at = sources.findIndex(({ url }) => url !== undefined && addressKey(url) === rule.addressKey);
  return at === -1 ? [...sources, source] : sources.map((one, index) => (index === at ? source : one));
}

import type { FastifyInstance } from 'fastify';
import type { Services } from '../../../app.ts';
import { NotFound } from '../../../platform/errors.ts';
import { answersOf, readForm } from '../../../platform/forms.ts';
import { planAccess, planOf } from '../access.ts';
import { findingsNow, paramsOf } from './actor.ts';
import { planAt } from './addresses.ts';
import { findingsBeside } from './findings.ts';
import { fieldAnswers } from './settling.ts';
import { partBySlug } from './table.ts';
import { Beside } from './views/Beside.tsx';

/** What the checks say of a form as it is typed, without saving it: the inside of `<live-findings>`. */
export function registerLiveFindings(app: FastifyInstance, services: Services): void {
  const config = { access: planAccess(services.db, 'edit') };
  const address = `${planAt(':plan')}/bevindingen/:part`;
  for (const url of [address, `${address}/:item`]) {
    app.post(url, { config }, async function viewFindings(request, reply) {
      const { part: slug, item = '' } = paramsOf(request);
      const part = partBySlug(slug, item !== '');
      const { document } = planOf(request);
      if (!part.read(document, item)) throw new NotFound();
      const read = readForm(part.shape(document, item), fieldAnswers(answersOf(request.body)), request.language);
      // Half a date is not worth a word: what was said before stays.
      if (!read.ok) return reply.status(204).send();
      const findings = await findingsNow(request, services, part.write(document, item, read.value));
      return reply.page(<Beside {...findingsBeside(findings, part, item)} />);
    });
  }
}

import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Services } from '../../app.ts';
import { administrators, viewerOf } from '../../platform/access.ts';
import { today } from '../../platform/clock.ts';
import { Conflict } from '../../platform/errors.ts';
import { answersOf, type FieldErrors, readForm } from '../../platform/forms.ts';
import { goTo } from '../../platform/http/language.ts';
import { leaveNotice } from '../../platform/http/notices.ts';
import { translator } from '../../platform/i18n.ts';
import { createOrganisation } from '../accounts/index.ts';
import { areaOptions, findKinds } from '../areas/index.ts';
import { organisationShape } from './schema.ts';
import { NewOrganisation } from './views/NewOrganisation.tsx';

export function registerOrganisationForms(app: FastifyInstance, { db, clock }: Services): void {
  const config = { access: administrators };
  const path = '/beheer/organisaties/nieuw';

  app.get(path, { config }, async function viewNewOrganisation(request, reply) {
    return reply.page(<NewOrganisation areas={await areaChoices(request)} />);
  });

  app.post(path, { config }, async function submitNewOrganisation(request, reply) {
    const t = translator(request.language);
    const areas = await areaChoices(request);
    const known = new Set(areas.map(({ value }) => value));
    const form = readForm(
      organisationShape(t, (code) => known.has(code)),
      request.body,
      request.language,
    );
    const refuse = (errors: FieldErrors) =>
      reply.page(<NewOrganisation areas={areas} answers={answersOf(request.body)} errors={errors} />, 422);
    if (!form.ok) return refuse(form.errors);
    const { name, kind, area: areaCode } = form.value;
    if (kind === 'municipality' && areaCode === null) return refuse({ area: t('administration.problem.noArea') });
    try {
      const viewer = viewerOf(request);
      const { id } = await db.transaction((tx) => createOrganisation(tx, { name, kind, areaCode }, viewer));
      leaveNotice(reply, { key: 'administration.notice.created', values: { name } });
      return goTo(request, reply, `/organisaties/${id}/uitnodigen`);
    } catch (error) {
      if (!(error instanceof Conflict)) throw error;
      return refuse({ name: t('administration.problem.nameTaken') });
    }
  });

  /** Every area that holds today, by kind. */
  async function areaChoices({ language }: FastifyRequest) {
    const groups = new Map(
      (await findKinds(db)).map((kind) => [kind.kind, kind[language === 'en' ? 'enPlural' : 'nlPlural']]),
    );
    const options = await areaOptions(db, today(clock));
    const order = [...groups.keys()];
    return options
      .map(({ code, name, kind }) => ({ value: code, label: `${name} (${code})`, group: groups.get(kind), kind }))
      .sort((one, other) => order.indexOf(one.kind) - order.indexOf(other.kind));
  }
}

import type { FastifyInstance } from 'fastify';
import type { Services } from '../../../app.ts';
import { today } from '../../../platform/clock.ts';
import { NotFound } from '../../../platform/errors.ts';
import { Alert, Layout, Markdown, usePage } from '../../../ui/index.ts';
import { areaOptions } from '../../areas/index.ts';
import { type FieldOptions, StepFields } from '../applying/form/StepFields.tsx';
import { withQuestions } from '../applying/questions.ts';
import type { CallStep } from '../document/schema.ts';
import { type OwnedCall, workConfigs, workOf } from './access.ts';
import { partAt } from './addresses.ts';
import { callCrumbs } from './views/words.ts';

/** The form of a step as an applicant sees it, from the draft; nothing can be filled in. */
export function registerPreview(app: FastifyInstance, services: Services): void {
  const { view: config } = workConfigs(services);
  app.get(partAt(':call', 'voorbeeld').concat('/:step'), { config }, async function viewPreview(request, reply) {
    const call = workOf(request);
    const { step: id } = request.params as { step: string };
    const step = withQuestions(call.draft).steps.find((one) => one.id === id);
    if (!step) throw new NotFound();
    const asksArea = step.fields.some(({ kind }) => kind === 'area');
    const areas = asksArea ? await areaOptions(services.db, today(services.clock), ['municipality']) : [];
    const options = {
      costTypes: (call.draft.rule?.costTypes ?? []).map(({ code, title }) => ({ value: code, label: title })),
      areas: areas.map(({ code, name }) => ({ value: code, label: name })),
    };
    return reply.page(<PreviewPage {...{ call, step, options }} />);
  });
}

function PreviewPage({ call, step, options }: { call: OwnedCall; step: CallStep; options: FieldOptions }) {
  const { t, href } = usePage();
  const steps = { href: href(partAt(call.code, 'stappen')), label: t('callwork.part.steps.title') };
  return (
    <Layout title={step.title} lead={call.draft.title} breadcrumbs={[...callCrumbs(call, href, t), steps]} script>
      <Alert>{t('callwork.preview')}</Alert>
      {step.explanation && <Markdown text={step.explanation} />}
      <fieldset class="plain form" disabled>
        <StepFields fields={step.fields} answers={{}} options={options} />
      </fieldset>
    </Layout>
  );
}

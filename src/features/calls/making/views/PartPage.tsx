import type { ComponentChildren } from 'preact';
import type { Answers, FieldErrors } from '../../../../platform/forms.ts';
import { Actions, Alert, Button, ErrorSummary, Findings, Form, Layout, usePage } from '../../../../ui/index.ts';
import { controls } from '../../../plans/index.ts';
import type { CallProblem } from '../../document/problems/index.ts';
import type { OwnedCall } from '../access.ts';
import { keptAs, partAt } from '../addresses.ts';
import type { CallFields } from '../form/field.ts';
import { partByKey } from '../parts/index.ts';
import type { CallPart, Scene } from '../parts/part.ts';
import { FormFields } from './FormFields.tsx';
import { callCrumbs, partTitle, problemFinding } from './words.ts';

export interface PartPageProps {
  call: OwnedCall;
  part: CallPart;
  scene: Scene;
  fields: CallFields;
  answers: Answers;
  errors?: FieldErrors | undefined;
  basedOn: number;
  problems: readonly CallProblem[];
  mayEdit: boolean;
  /** Beside the form: what the rule gives. */
  aside?: ComponentChildren;
}

/** One form of the work on a call, with what misses in it. */
export function PartPage(props: PartPageProps) {
  const { t, href } = usePage();
  const { call, part, scene, problems, errors, aside } = props;
  const thing = part.list && part.find(scene.document, scene.item);
  const title = partTitle(t, part.key);
  const name = thing && part.list ? part.list.title(thing, scene) : '';
  const here = problems.filter(({ place, item }) => place === part.key && item === scene.item);
  const crumbs = callCrumbs(call, href, t);
  return (
    <Layout
      title={name ? t(`callwork.part.${part.key}.one`, { title: name }) : title}
      lead={t(`callwork.part.${part.key}.lead`)}
      breadcrumbs={thing ? [...crumbs, { href: href(partAt(call.code, part.slug)), label: title }] : crumbs}
      hasErrors={errors !== undefined}
      aside={aside}
      script
    >
      <ErrorSummary errors={errors} />
      <div class="call-work">
        <Findings findings={here.map((one) => ({ ...problemFinding(one, call.code, href, t), place: undefined }))} />
        <PartForm {...props} />
        {part.key === 'steps' && <StepLinks call={call} step={scene.item} />}
      </div>
    </Layout>
  );
}

function PartForm({ call, part, scene, fields, answers, errors, basedOn, mayEdit }: PartPageProps) {
  const { t, href } = usePage();
  const shown = <FormFields partKey={part.key} {...{ fields, answers, errors }} />;
  if (!mayEdit) {
    return (
      <>
        <p class="note">{t('callwork.readOnly')}</p>
        <fieldset class="plain" disabled>
          {shown}
        </fieldset>
      </>
    );
  }
  if (Object.keys(fields).length === 0) return <Alert>{t('callwork.nothingToFill')}</Alert>;
  const { code } = call;
  return (
    <Form action={href(partAt(code, part.slug, scene.item))} id="deel" keep={keptAs(code, part.slug, scene.item)}>
      {/* Enter in a field uses the first button: that must be the one that saves. */}
      <button class="visually-hidden" type="submit" tabIndex={-1} aria-hidden="true" />
      <input type="hidden" name={controls.basedOn} value={basedOn} />
      {shown}
      <Actions>
        <Button>{t('drafts.part.save')}</Button>
        <Button kind="secondary" name={controls.next} value="overview">
          {t('callwork.saveAndBack')}
        </Button>
      </Actions>
    </Form>
  );
}

function StepLinks({ call, step }: { call: OwnedCall; step: string }) {
  const { t, href } = usePage();
  return (
    <ul class="plain stack">
      <li>
        <a href={href(`${partAt(call.code, partByKey('fields').slug)}#${step}`)}>{t('callwork.toFields')}</a>
      </li>
      <li>
        <a href={href(`${partAt(call.code, 'voorbeeld', step)}`)}>{t('callwork.toPreview')}</a>
      </li>
    </ul>
  );
}

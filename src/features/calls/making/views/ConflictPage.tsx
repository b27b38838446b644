import type { Answers, FieldErrors } from '../../../../platform/forms.ts';
import {
  Actions,
  Alert,
  Button,
  ButtonLink,
  DescriptionList,
  ErrorSummary,
  Form,
  Layout,
  usePage,
} from '../../../../ui/index.ts';
import { ContestedChoice, choiceName, controls, HiddenAnswers, type Values } from '../../../plans/index.ts';
import type { OwnedCall } from '../access.ts';
import { keptAs, partAt, workAt } from '../addresses.ts';
import type { CallFields } from '../form/field.ts';
import type { CallPart, Scene } from '../parts/part.ts';
import type { Contested, Saved } from '../saving.ts';
import { fieldLabel, valueInWords, valuesInWords } from './values.ts';
import { callCrumbs } from './words.ts';

export interface ConflictProps {
  call: OwnedCall;
  part: CallPart;
  scene: Scene;
  fields: CallFields;
  answers: Answers;
  basedOn: number;
  /** What this person wants it to hold. */
  mine: Values;
}

type PageProps = ConflictProps & {
  conflict: Extract<Saved, { outcome: 'conflict' }>;
  /** The choices made before, when some were forgotten. */
  choices: Answers;
  errors?: FieldErrors | undefined;
};

/** Two people changed the same: both versions, a choice for each; nothing is saved before it is made. */
export function ConflictPage(props: PageProps) {
  const { t, href } = usePage();
  const { call, part, scene, answers, basedOn, conflict, errors } = props;
  const back = href(partAt(call.code, part.slug, scene.item));
  return (
    <Layout title={t('drafts.conflict.title')} breadcrumbs={callCrumbs(call, href, t)} hasErrors script>
      <ErrorSummary errors={errors} />
      <Alert kind="warning">
        <p>{t('drafts.conflict.lead', { count: conflict.contested.length })}</p>
        <p>{t('drafts.conflict.rest')}</p>
      </Alert>
      <Form action={back} id="deel" settles={keptAs(call.code, part.slug, scene.item)}>
        <HiddenAnswers answers={answers} />
        <input type="hidden" name={controls.basedOn} value={basedOn} />
        <input type="hidden" name={controls.conflictAt} value={conflict.revision} />
        {conflict.contested.map((one) => (
          <div class="versions" key={one.field}>
            <OneChoice {...props} one={one} />
          </div>
        ))}
        <Actions>
          <Button>{t('drafts.conflict.save')}</Button>
          <ButtonLink kind="quiet" href={back}>
            {t('drafts.conflict.leave')}
          </ButtonLink>
        </Actions>
      </Form>
    </Layout>
  );
}

function OneChoice({ part, fields, mine, conflict, choices, errors, one }: PageProps & { one: Contested }) {
  const { t, language } = usePage();
  const words = { t, language };
  const name = choiceName(one.field);
  const said = (values: Values) => valueInWords(fields[one.field], values[one.field], words);
  return (
    <ContestedChoice
      {...{ name, errors }}
      label={fieldLabel(part.key, one.field, words)}
      value={String(choices[name] ?? '')}
      mine={said(mine)}
      theirs={said(conflict.theirs)}
      by={one.by}
      at={one.at}
    />
  );
}

/** Someone removed what this person was working on: what was typed is shown, so that it can be taken over elsewhere. */
export function GonePage({ call, part, fields, mine }: ConflictProps) {
  const { t, href, language } = usePage();
  return (
    <Layout title={t('drafts.gone.title')} breadcrumbs={callCrumbs(call, href, t)} hasErrors script>
      <Alert kind="warning">
        <p>{t('callwork.gone')}</p>
      </Alert>
      <h2>{t('drafts.gone.typed')}</h2>
      <DescriptionList items={valuesInWords(part.key, fields, mine, { t, language })} />
      <Actions>
        <ButtonLink href={href(partAt(call.code, part.slug))}>{t(`callwork.part.${part.key}.title`)}</ButtonLink>
        <ButtonLink kind="quiet" href={href(workAt(call.code))}>
          {t('callwork.back')}
        </ButtonLink>
      </Actions>
    </Layout>
  );
}

import type { Answers, FieldErrors } from '../../../../platform/forms.ts';
import { Actions, Alert, ButtonLink, DescriptionList, Layout, usePage } from '../../../../ui/index.ts';
import { ContestedPage, type Values } from '../../../plans/index.ts';
import type { OwnedCall } from '../access.ts';
import { keptAs, partAt, workAt } from '../addresses.ts';
import type { CallFields } from '../form/field.ts';
import type { CallPart, Scene } from '../parts/part.ts';
import type { Saved } from '../saving.ts';
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

/** Two people changed the same part of a call. */
export function ConflictPage(props: PageProps) {
  const { t, href, language } = usePage();
  const { call, part, scene, fields, answers, basedOn, mine, conflict, choices, errors } = props;
  const words = { t, language };
  return (
    <ContestedPage
      {...{ answers, basedOn, choices, errors }}
      breadcrumbs={callCrumbs(call, href, t)}
      id="deel"
      form={href(partAt(call.code, part.slug, scene.item))}
      keptAs={keptAs(call.code, part.slug, scene.item)}
      conflictAt={conflict.revision}
      contested={conflict.contested.map((one) => ({
        ...one,
        label: fieldLabel(part.key, one.field, words),
        mine: valueInWords(fields[one.field], mine[one.field], words),
        theirs: valueInWords(fields[one.field], conflict.theirs[one.field], words),
      }))}
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

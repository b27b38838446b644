import { type Answers, allAnswered, answered, type FieldErrors } from '../../../../../platform/forms.ts';
import {
  Checkbox,
  CheckboxGroup,
  Disclosure,
  Fieldset,
  MoneyField,
  Select,
  TextArea,
  TextField,
  usePage,
} from '../../../../../ui/index.ts';
import { codeLists } from '../../../../plans/index.ts';
import { clusters, themes } from '../../../../themes/index.ts';
import { wordsIn } from '../../../words.ts';
import type { CardWithOwner } from '../../card.ts';
import { isKeptBySource } from '../acts.ts';
import { SourceRows } from './SourceRows.tsx';

interface CardFieldsProps {
  card: CardWithOwner;
  answers: Answers;
  errors?: FieldErrors | undefined;
}

/** All there is to say about a measure. */
export function CardFields({ card, answers, errors }: CardFieldsProps) {
  const { t } = usePage();
  const field = (name: string) => ({ name, errors, value: answered(answers, name) });
  const isOwn = !isKeptBySource(card);
  return (
    <>
      {isOwn && (
        <>
          <TextField {...field('title')} label={t('measures.form.title')} required />
          <TextArea
            {...field('description')}
            label={t('measures.form.description')}
            hint={t('measures.form.descriptionHint')}
            rows={8}
          />
        </>
      )}
      <Sorting answers={answers} errors={errors} />
      {isOwn && (
        <Fieldset legend={t('measures.field.cost')} hint={t('measures.form.costHint')}>
          <MoneyField {...field('costLowest')} label={t('measures.form.lowest')} />
          <MoneyField {...field('costHighest')} label={t('measures.form.highest')} />
        </Fieldset>
      )}
      <Fieldset legend={t('measures.field.duration')} hint={t('measures.form.durationHint')}>
        <TextField
          {...field('durationShortest')}
          label={t('measures.form.shortest')}
          inputmode="numeric"
          width="short"
        />
        <TextField {...field('durationLongest')} label={t('measures.form.longest')} inputmode="numeric" width="short" />
      </Fieldset>
      <TextArea {...field('effect')} label={t('measures.card.effect')} hint={t('measures.form.effectHint')} />
      <TextField {...field('contact')} label={t('measures.field.contact')} hint={t('measures.form.contactHint')} />
      {card.organisationId && (
        <Checkbox
          name="does"
          label={t('measures.form.does')}
          checked={answered(answers, 'does') === 'yes'}
          errors={errors}
        />
      )}
      {isOwn && <SourceRows answers={answers} errors={errors} />}
    </>
  );
}

/** By what people find it. */
function Sorting({ answers, errors }: Omit<CardFieldsProps, 'card'>) {
  const { t, language } = usePage();
  const { facet } = wordsIn(language);
  const value = (name: string) => answered(answers, name);
  const values = (name: string) => allAnswered(answers, name);
  const options = (name: 'pillar' | 'kind' | 'level' | 'status', codes: readonly string[]) =>
    codes.map((code) => ({ value: code, label: facet(name, code) }));
  return (
    <Fieldset legend={t('measures.form.sorting')}>
      <Select
        name="pillar"
        label={t('measures.facet.pillar')}
        options={options('pillar', codeLists.pillar)}
        value={value('pillar')}
        errors={errors}
      />
      <Select
        name="kind"
        label={t('measures.facet.kind')}
        options={options('kind', codeLists.measureKind)}
        value={value('kind')}
        errors={errors}
      />
      <Disclosure summary={t('measures.form.themes')} open={values('themes').length === 0}>
        <CheckboxGroup
          name="themes"
          label={t('measures.form.themes')}
          choices={themes.map((theme) => ({ value: theme.code, label: theme[language] }))}
          values={values('themes')}
          errors={errors}
          columns
        />
      </Disclosure>
      <CheckboxGroup
        name="targetGroups"
        label={t('measures.field.targetGroups')}
        choices={codeLists.targetGroup.map((code) => ({ value: code, label: facet('group', code) }))}
        values={values('targetGroups')}
        errors={errors}
        columns
      />
      <Select
        name="level"
        label={t('measures.field.level')}
        options={options('level', codeLists.level)}
        value={value('level')}
        errors={errors}
      />
      <Select
        name="status"
        label={t('measures.field.status')}
        options={options('status', codeLists.measureStatus)}
        value={value('status')}
        errors={errors}
      />
      <CheckboxGroup
        name="clusters"
        label={t('measures.field.clusters')}
        choices={clusters.map(({ code }) => ({ value: code, label: facet('cluster', code) }))}
        values={values('clusters')}
        errors={errors}
        columns
      />
    </Fieldset>
  );
}

import {
  type Answered,
  Checkbox,
  CheckboxGroup,
  Disclosure,
  Fieldset,
  fieldsOf,
  MoneyField,
  Select,
  TextArea,
  TextField,
  usePage,
} from '../../../../../ui/index.ts';
import { codeLists } from '../../../../plans/index.ts';
import { clusters, themes } from '../../../../themes/index.ts';
import type { FacetName } from '../../../search/index.ts';
import { wordsIn } from '../../../words.ts';
import type { CardWithOwner } from '../../card.ts';
import { isKeptBySource } from '../acts.ts';
import { SourceRows } from './SourceRows.tsx';

/** All there is to say about a measure. */
export function CardFields({ card, ...form }: Answered & { card: CardWithOwner }) {
  const { t } = usePage();
  const { field, yesField } = fieldsOf(form);
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
      <Sorting {...form} />
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
      {card.organisationId && <Checkbox {...yesField('does')} label={t('measures.form.does')} />}
      {isOwn && <SourceRows {...form} />}
    </>
  );
}

/** By what people find it. */
function Sorting(form: Answered) {
  const { t, language } = usePage();
  const { facet } = wordsIn(language);
  const { field, listField } = fieldsOf(form);
  const options = (name: FacetName, codes: readonly string[]) =>
    codes.map((code) => ({ value: code, label: facet(name, code) }));
  return (
    <Fieldset legend={t('measures.form.sorting')}>
      <Select {...field('pillar')} label={t('measures.facet.pillar')} options={options('pillar', codeLists.pillar)} />
      <Select {...field('kind')} label={t('measures.facet.kind')} options={options('kind', codeLists.measureKind)} />
      <Disclosure summary={t('measures.form.themes')} open={listField('themes').values.length === 0}>
        <CheckboxGroup
          {...listField('themes')}
          label={t('measures.form.themes')}
          choices={options(
            'theme',
            themes.map(({ code }) => code),
          )}
          columns
        />
      </Disclosure>
      <CheckboxGroup
        {...listField('targetGroups')}
        label={t('measures.field.targetGroups')}
        choices={options('group', codeLists.targetGroup)}
        columns
      />
      <Select {...field('level')} label={t('measures.field.level')} options={options('level', codeLists.level)} />
      <Select
        {...field('status')}
        label={t('measures.field.status')}
        options={options('status', codeLists.measureStatus)}
      />
      <CheckboxGroup
        {...listField('clusters')}
        label={t('measures.field.clusters')}
        choices={options(
          'cluster',
          clusters.map(({ code }) => code),
        )}
        columns
      />
    </Fieldset>
  );
}

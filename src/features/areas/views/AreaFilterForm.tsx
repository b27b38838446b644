import { Button } from '../../../ui/Button.tsx';
import type { FieldErrors } from '../../../ui/forms/Field.tsx';
import { Form } from '../../../ui/forms/Form.tsx';
import { type Option, Select } from '../../../ui/forms/Select.tsx';
import { DateField, TextField } from '../../../ui/forms/TextField.tsx';
import { usePage } from '../../../ui/page.ts';
import type { AreaFilter } from '../rules/filter.ts';

export interface AreaFilterFormProps {
  asked: AreaFilter;
  /** The day as it was typed, when it is not a day. */
  typedDay?: string;
  errors?: FieldErrors;
  kinds: Option[];
  regions: Option[];
  countries: Option[];
}

/** The answers are in the address, so that a list can be shared. */
export function AreaFilterForm({ asked, typedDay, errors, kinds, regions, countries }: AreaFilterFormProps) {
  const { t, href } = usePage();
  return (
    <Form action={href('/gebieden')} method="get">
      <div class="areas-filter">
        <TextField name="zoek" type="search" label={t('areas.filter.search')} value={asked.search} />
        <Select
          name="soort"
          label={t('areas.filter.kind')}
          options={kinds}
          value={asked.kind}
          empty={t('areas.filter.allKinds')}
        />
        <Select
          name="in"
          label={t('areas.filter.region')}
          options={regions}
          value={asked.region}
          empty={t('areas.filter.anyRegion')}
        />
        <Select
          name="land"
          label={t('areas.filter.country')}
          options={countries}
          value={asked.country}
          empty={t('areas.filter.anyCountry')}
        />
        <DateField name="op" label={t('areas.filter.day')} value={typedDay ?? asked.day} errors={errors} />
      </div>
      <Button kind="secondary">{t('areas.filter.show')}</Button>
    </Form>
  );
}

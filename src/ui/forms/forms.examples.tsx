import { Actions, Button } from '../Button.tsx';
import type { Example } from '../example.ts';
import { Checkbox, CheckboxGroup, RadioGroup } from './Choices.tsx';
import { ErrorSummary } from './ErrorSummary.tsx';
import { FileField } from './FileField.tsx';
import { Fieldset, Form } from './Form.tsx';
import { Select } from './Select.tsx';
import { TextArea } from './TextArea.tsx';
import { DateField, MoneyField, MonthField, TextField } from './TextField.tsx';

const errors = {
  'fout.titel': 'Geef de maatregel een titel',
  'fout.bedrag': 'Schrijf het bedrag in cijfers, bijvoorbeeld 1250,50',
  'fout.pijler': 'Kies een pijler',
};

export const formExamples: Example[] = [
  {
    name: 'Een formulier',
    render: () => (
      <Form action="#formulier" keep="stijlgids">
        <TextField name="titel" label="Titel" required value="Kernbon voor elk gezin" />
        <TextArea name="uitleg" label="Uitleg" hint="Schrijf zo dat een inwoner het begrijpt." />
        <Select
          name="soort"
          label="Soort maatregel"
          required
          options={[
            { value: 'support', label: 'Steun' },
            { value: 'voucher', label: 'Bon' },
            { value: 'service', label: 'Dienst', group: 'Zelf doen' },
          ]}
          value="voucher"
        />
        <RadioGroup
          name="termijn"
          label="Termijn"
          required
          value="short"
          choices={[
            { value: 'short', label: 'Kort', hint: 'Klaar binnen een jaar' },
            { value: 'long', label: 'Lang' },
          ]}
        />
        <CheckboxGroup
          name="doelgroep"
          label="Voor wie?"
          columns
          values={['families']}
          choices={[
            { value: 'families', label: 'Gezinnen met kinderen' },
            { value: 'older', label: 'Ouderen' },
            { value: 'shops', label: 'Ondernemers' },
          ]}
        />
        <Fieldset legend="Wanneer en voor hoeveel?" hint="Een schatting volstaat.">
          <MonthField name="begin" label="Begin" required value="2020-07" />
          <DateField name="raad" label="Gemeenteraad" value="2020-06-29" />
          <MoneyField name="bedrag" label="Bedrag" value="120000.50" />
        </Fieldset>
        <FileField name="bijlage" label="Bijlage" hint="PDF, hoogstens 5 MB" accept=".pdf" />
        <Checkbox name="gedeeld" label="Andere gemeenten mogen dit overnemen" checked />
        <Actions>
          <Button>Bewaar maatregel</Button>
        </Actions>
      </Form>
    ),
  },
  {
    name: 'Met fouten',
    render: () => (
      <>
        <ErrorSummary errors={errors} />
        <Form action="#formulier">
          <TextField name="fout.titel" label="Titel" required errors={errors} />
          <MoneyField name="fout.bedrag" label="Bedrag" required errors={errors} value="twaalf" />
          <RadioGroup
            name="fout.pijler"
            label="Pijler"
            required
            inline
            errors={errors}
            choices={[
              { value: 'economy', label: 'Economie' },
              { value: 'care', label: 'Zorg en opvang' },
            ]}
          />
        </Form>
      </>
    ),
  },
];

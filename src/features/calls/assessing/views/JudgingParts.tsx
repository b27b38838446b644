import { formats } from '../../../../platform/formats.ts';
import type { Answers, FieldErrors } from '../../../../platform/forms.ts';
import {
  Actions,
  Button,
  DateField,
  Disclosure,
  Form,
  fieldsOf,
  RadioGroup,
  StatusTag,
  TextArea,
  TextField,
  usePage,
} from '../../../../ui/index.ts';
import type { Dossier } from '../dossiers.ts';
import { dossierPath } from '../paths.ts';

interface PartProps {
  call: { code: string };
  dossier: Dossier;
  mayEdit: boolean;
  answers: Answers;
  errors?: FieldErrors | undefined;
}

const useYesNo = () => {
  const { t } = usePage();
  return [
    { value: 'yes', label: t('assessing.yes') },
    { value: 'no', label: t('assessing.no') },
  ];
};

/** Whether the application may be assessed at all. */
export function AdmissibilityPart({ call, dossier, mayEdit, answers, errors }: PartProps) {
  const { t, href, language } = usePage();
  const choices = useYesNo();
  const { admissibility } = dossier;
  const said = admissibility && {
    isAdmissible: admissibility.isAdmissible ? 'yes' : 'no',
    reasons: admissibility.reasons,
  };
  const { field } = fieldsOf({ answers: { ...said, ...answers }, errors });
  const form = mayEdit && (
    <Form action={href(`${dossierPath(call.code, dossier.id)}/ontvankelijkheid`)} keep="admissibility">
      <RadioGroup
        {...field('isAdmissible')}
        label={t('assessing.admissibility.question')}
        choices={choices}
        required
        inline
      />
      <TextArea
        {...field('reasons')}
        label={t('assessing.admissibility.reasons')}
        hint={t('assessing.admissibility.reasonsHint')}
      />
      <Actions>
        <Button>{t('assessing.admissibility.button')}</Button>
      </Actions>
    </Form>
  );
  return (
    <section aria-labelledby="ontvankelijkheid">
      <h2 id="ontvankelijkheid">{t('assessing.admissibility.title')}</h2>
      {!admissibility && !form && <p class="note">{t('assessing.admissibility.none')}</p>}
      {admissibility && (
        <>
          <p>
            <StatusTag tone={admissibility.isAdmissible ? 'ok' : 'error'}>
              {t(`assessing.admissibility.${admissibility.isAdmissible ? 'yes' : 'no'}`)}
            </StatusTag>{' '}
            <span class="note">{formats(language).date(admissibility.at)}</span>
          </p>
          {admissibility.reasons && <p class="preline">{admissibility.reasons}</p>}
        </>
      )}
      {admissibility && form ? (
        <Disclosure
          summary={t('assessing.admissibility.change')}
          open={Boolean(errors?.['isAdmissible'] ?? errors?.['reasons'])}
        >
          {form}
        </Disclosure>
      ) : (
        form
      )}
    </section>
  );
}

/** What others advise on it. */
export function AdvicePart({ call, dossier, mayEdit, isTyping, answers, errors }: PartProps & { isTyping: boolean }) {
  const { t, href, language } = usePage();
  const choices = useYesNo();
  const { date } = formats(language);
  const { field } = fieldsOf({ answers, errors });
  return (
    <section aria-labelledby="advies">
      <h2 id="advies">{t('assessing.advice.title')}</h2>
      {dossier.advices.length === 0 && <p class="note">{t('assessing.advice.none')}</p>}
      {dossier.advices.map(({ id, givenBy, adviceDate, isFavourable, description }) => (
        <div key={id}>
          <h3>{givenBy}</h3>
          <p>
            <StatusTag tone={isFavourable ? 'ok' : 'warning'}>
              {t(`assessing.advice.${isFavourable ? 'favourable' : 'unfavourable'}`)}
            </StatusTag>{' '}
            <span class="note">{date(adviceDate)}</span>
          </p>
          <p class="preline">{description}</p>
        </div>
      ))}
      {mayEdit && (
        <Disclosure summary={t('assessing.advice.add')} open={isTyping || Boolean(errors?.['givenBy'])}>
          <Form action={href(`${dossierPath(call.code, dossier.id)}/advies`)} keep="advice">
            <TextField {...field('givenBy')} label={t('assessing.advice.givenBy')} required />
            <DateField {...field('adviceDate')} label={t('assessing.advice.date')} required />
            <RadioGroup
              {...field('isFavourable')}
              label={t('assessing.advice.question')}
              choices={choices}
              required
              inline
            />
            <TextArea {...field('description')} label={t('assessing.advice.text')} required />
            <Actions>
              <Button>{t('assessing.advice.button')}</Button>
            </Actions>
          </Form>
        </Disclosure>
      )}
    </section>
  );
}

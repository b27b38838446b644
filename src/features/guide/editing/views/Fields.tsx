import { type Answers, allAnswered, answered, type FieldErrors } from '../../../../platform/forms.ts';
import { CheckboxGroup, Disclosure, TextArea, usePage } from '../../../../ui/index.ts';
import { Control, RowsControl } from '../../../plans/index.ts';
import { clusterName, themes } from '../../../themes/index.ts';
import type { Target } from '../targets.ts';

interface FieldsProps {
  target: Target;
  answers: Answers;
  errors: FieldErrors;
}

const hintPrefix = 'hints.';

/** The fields of a form of the workplace; hints for kinds of municipalities are folded away until they hold something. */
export function Fields(props: FieldsProps) {
  const { t } = usePage();
  const names = Object.keys(props.target.fields);
  const hints = names.filter((name) => name.startsWith(hintPrefix));
  const holdsHint = hints.some((name) => props.errors[name] || allAnswered(props.answers, name).some(Boolean));
  return (
    <>
      {names
        .filter((name) => !hints.includes(name))
        .map((name) => (
          <OneField key={name} {...props} name={name} />
        ))}
      {hints.length > 0 && (
        <Disclosure summary={t('guideedit.section.hints')} open={holdsHint}>
          <p class="note">{t('guideedit.section.hintsLead')}</p>
          {hints.map((name) => (
            <OneField key={name} {...props} name={name} />
          ))}
        </Disclosure>
      )}
    </>
  );
}

function OneField({ target, name, answers, errors }: FieldsProps & { name: string }) {
  const { t, language } = usePage();
  const field = target.fields[name]!;
  const label = useFieldLabel()(name);
  const hint = field.hint ? t(`guideedit.hint.${target.key}.${name}`) : undefined;
  if (name === 'themes') {
    const choices = themes.map((theme) => ({ value: theme.code, label: theme[language] }));
    return <CheckboxGroup {...{ name, label, hint, errors, choices }} values={allAnswered(answers, name)} columns />;
  }
  const props = { name, label, hint, answers, errors };
  if (name === 'body') return <TextArea {...{ name, label, hint, errors }} value={answered(answers, name)} rows={16} />;
  if (field.control.as !== 'rows') return <Control field={field} {...props} />;
  return <RowsControl {...props} columns={field.control.columns} words={`guideedit.row.${name}`} />;
}

/** What a field of the workplace is called. */
export function useFieldLabel(): (name: string) => string {
  const { t, language } = usePage();
  return (name) =>
    name.startsWith(hintPrefix) ? clusterName(name.slice(hintPrefix.length), language) : t(`guideedit.field.${name}`);
}

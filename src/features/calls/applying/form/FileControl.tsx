import { formats } from '../../../../platform/formats.ts';
import { ErrorMessage, Hint } from '../../../../ui/forms/Field.tsx';
import { Button, fieldId, usePage } from '../../../../ui/index.ts';
import { doName, fieldName, manageFiles } from './names.ts';
import type { ControlProps } from './StepFields.tsx';

/** A file that was added to a field. */
export interface AnswerFile {
  id: string;
  name: string;
  size: number;
  /** Where it is downloaded, when it may be here. */
  href?: string;
}

/**
 * The files of a field, and the button that saves what was typed and then leads to where files are added: a browser without script can send
 * a form with its files only whole, and what is refused has to be chosen again.
 */
export function FileControl({ field, errors, files }: Omit<ControlProps, 'files'> & { files: readonly AnswerFile[] }) {
  const { t } = usePage();
  const name = fieldName(field.id);
  const id = fieldId(name);
  return (
    <section class="rows" id={id} aria-labelledby={`${id}-kop`}>
      <h2 id={`${id}-kop`}>
        {field.label}
        {!field.isRequired && <span class="optional"> {t('ui.optional')}</span>}
      </h2>
      <Hint id={id}>{field.hint}</Hint>
      <ErrorMessage id={id}>{errors?.[name]}</ErrorMessage>
      <FileList files={files} />
      <Button kind="secondary" name={doName} value={manageFiles(field.id)}>
        {t(files.length > 0 ? 'applying.field.manageFiles' : 'applying.field.addFile')}
      </Button>
    </section>
  );
}

export function FileList({ files }: { files: readonly AnswerFile[] }) {
  const { t, language } = usePage();
  if (files.length === 0) return <p class="note">{t('applying.field.noFiles')}</p>;
  return (
    <ul>
      {files.map(({ id, name, size, href }) => (
        <li key={id}>
          {href ? <a href={href}>{name}</a> : name} <span class="note">{sizeInWords(size, language)}</span>
        </li>
      ))}
    </ul>
  );
}

export const sizeInWords = (bytes: number, language: 'nl' | 'en'): string => {
  const { number } = formats(language);
  return bytes < 1_000_000 ? `${number(Math.ceil(bytes / 1000))} kB` : `${number(Math.ceil(bytes / 100_000) / 10)} MB`;
};

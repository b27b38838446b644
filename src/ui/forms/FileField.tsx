import { Field, type FieldProps, fieldAttributes } from './Field.tsx';

export interface FileFieldProps extends FieldProps {
  /** Extensions or media types, as in HTML: ".yaml,.json". */
  accept?: string;
}

/** Needs `files` on its `Form`. */
export function FileField({ accept, ...props }: FileFieldProps) {
  return (
    <Field {...props}>
      <input {...fieldAttributes(props)} class="file" type="file" accept={accept} />
    </Field>
  );
}

import { Field, type FieldProps, fieldAttributes } from './Field.tsx';

export interface FileFieldProps extends FieldProps {
  /** Extensions or media types, as in HTML: ".yaml,.json". */
  accept?: string;
  multiple?: boolean;
}

/** Needs `files` on its `Form`. */
export function FileField({ accept, multiple, ...props }: FileFieldProps) {
  return (
    <Field {...props}>
      <input {...fieldAttributes(props)} class="file" type="file" accept={accept} multiple={multiple} />
    </Field>
  );
}

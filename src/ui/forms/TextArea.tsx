import { Field, type FieldProps, fieldAttributes } from './Field.tsx';

export interface TextAreaProps extends FieldProps {
  value?: string;
  rows?: number;
  maxlength?: number;
}

export function TextArea({ value = '', rows = 5, maxlength, ...props }: TextAreaProps) {
  const invalid = props.errors?.[props.name] ? ' utrecht-textarea--invalid' : '';
  return (
    <Field {...props}>
      <textarea
        {...fieldAttributes(props)}
        class={`utrecht-textarea utrecht-textarea--html-textarea${invalid}`}
        rows={rows}
        maxlength={maxlength}
        value={value}
      />
    </Field>
  );
}

import { formats } from '../../../../platform/formats.ts';
import type { FieldErrors } from '../../../../platform/forms.ts';
import { RadioGroup } from '../../../../ui/forms/Choices.tsx';
import { usePage } from '../../../../ui/page.ts';
import { TextChange } from '../../../../ui/TextChange.tsx';

interface ContestedChoiceProps {
  name: string;
  label: string;
  /** The choice made before, if any. */
  value: string;
  errors?: FieldErrors | undefined;
  /** What each wants it to hold, in words; nothing when empty. */
  mine: string;
  theirs: string;
  /** Who saved it meanwhile, and when. */
  by: string | null;
  at: Date;
}

/** One thing that two people changed: what each made of it side by side, and a choice between them. */
export function ContestedChoice({ mine, theirs, by, at, ...field }: ContestedChoiceProps) {
  const { t, language } = usePage();
  const who = { name: by ?? t('drafts.someone'), moment: formats(language).moment(at) };
  const shown = (side: 'before' | 'after', text: string) =>
    text === '' ? (
      <p class="note">{t('drafts.value.none')}</p>
    ) : (
      <TextChange before={theirs} after={mine} side={side} />
    );
  return (
    <RadioGroup
      {...field}
      required
      inline
      choices={[
        { value: 'mine', label: t('drafts.conflict.mine'), hint: shown('after', mine) },
        { value: 'theirs', label: t('drafts.conflict.theirs', who), hint: shown('before', theirs) },
      ]}
    />
  );
}

import type { Answers } from '../../../../platform/forms.ts';

/** What was typed, carried along in a form that asks something else. */
export function HiddenAnswers({ answers }: { answers: Answers }) {
  return (
    <>
      {Object.entries(answers).flatMap(([name, answer]) =>
        [answer ?? []]
          .flat()
          .map((value, index) => <input key={`${name} ${index}`} type="hidden" {...{ name, value }} />),
      )}
    </>
  );
}

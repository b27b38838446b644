import { Markdown, usePage } from '../../../../ui/index.ts';
import { textFields } from '../shape.ts';
import type { Experience } from '../store.ts';

/** What a report or an interview says, part by part. */
export function ExperienceText({ experience }: { experience: Experience }) {
  const { t } = usePage();
  const { kind } = experience;
  if (kind === 'interview') return <Markdown text={experience.text} level={4} />;
  const told = textFields[kind].filter((name) => experience[name] !== '');
  return (
    <>
      {told.map((name) => (
        <div key={name}>
          <h4>{t(`measures.experience.field.${name}`)}</h4>
          <Markdown text={experience[name]} level={5} />
        </div>
      ))}
    </>
  );
}

import { formats } from '../../../../platform/formats.ts';
import { Disclosure, usePage } from '../../../../ui/index.ts';
import type { Card } from '../../cards/card.ts';
import type { Experience } from '../store.ts';
import { ExperienceText } from './ExperienceText.tsx';
import { experienceAt, newExperienceAt } from './paths.ts';

interface ExperienceListProps {
  card: Card;
  experiences: Experience[];
  mayAdd: boolean;
  mayEdit(organisationId: string): boolean;
}

/** What organisations learnt of a measure, each named. */
export function ExperienceList({ card, experiences, mayAdd, mayEdit }: ExperienceListProps) {
  const { t, href } = usePage();
  return (
    <section aria-labelledby="ervaringen">
      <h2 id="ervaringen">{t('measures.experience.title')}</h2>
      {experiences.length === 0 && <p>{t('measures.experience.none')}</p>}
      {experiences.map((experience) => (
        <article key={experience.id} class="hit" aria-label={experience.title}>
          <Head experience={experience} />
          {experience.kind === 'interview' ? (
            <Disclosure summary={t('measures.experience.read')}>
              <ExperienceText experience={experience} />
            </Disclosure>
          ) : (
            <ExperienceText experience={experience} />
          )}
          {mayEdit(experience.organisationId) && (
            <a href={href(experienceAt(experience.id))}>{t('measures.experience.change')}</a>
          )}
        </article>
      ))}
      {mayAdd && (
        <ul>
          <li>
            <a href={href(newExperienceAt(card.slug))}>{t('measures.experience.new.report')}</a>
          </li>
          <li>
            <a href={href(`${newExperienceAt(card.slug)}?soort=interview`)}>{t('measures.experience.new.interview')}</a>
          </li>
        </ul>
      )}
    </section>
  );
}

function Head({ experience }: { experience: Experience }) {
  const { t, language } = usePage();
  const { month } = formats(language);
  const { organisationName, kind, who, periodStart, periodEnd, isExample } = experience;
  const period =
    periodStart && periodEnd
      ? t('measures.experience.between', { from: month(periodStart), to: month(periodEnd) })
      : [periodStart, periodEnd].flatMap((one) => (one ? [month(one)] : [])).join('');
  const about = [
    organisationName,
    t(`measures.experience.kind.${kind}`),
    who,
    period,
    isExample && t('measures.origin.example'),
  ];
  return (
    <>
      <p class="note">{about.filter(Boolean).join(' · ')}</p>
      <h3>{experience.title}</h3>
    </>
  );
}

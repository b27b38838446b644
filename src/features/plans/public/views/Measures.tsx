import { PillarTag, StatusTag, type Tone, usePage } from '../../../../ui/index.ts';
import type { Goal, Measure, PlanDocument } from '../../document/schema.ts';
import { type Choice, choicesOf, contentsOf } from '../contents.ts';
import type { RuleMark } from '../rule-marks.ts';
import { capital, type Fact, measureDetails, measureFacts, type Words } from '../words.ts';
import { borrowPath, choicePath } from './paths.ts';
import { RuleMarks } from './RuleMarks.tsx';

interface MeasuresProps {
  document: PlanDocument;
  choice: Choice;
  path: string;
  /** Of the plan, for the links to take a measure over. */
  slug: string;
  words: Words;
  /** What is to be said of the rules that a measure leans on. */
  marksOf(measure: Measure): RuleMark[];
}

/** What the municipality will do: by pillar the goals, and under each its measures. */
export function Measures({ document, choice, path, slug, words, marksOf }: MeasuresProps) {
  const { t, href } = usePage();
  const contents = contentsOf(document, choice);
  const count = contents.reduce((sum, { goals }) => sum + goals.reduce((n, goal) => n + goal.measures.length, 0), 0);
  const isChosen = choice.pillar !== undefined || choice.group !== undefined;
  return (
    <section aria-labelledby="maatregelen">
      <h2 id="maatregelen">{t('plans.section.measures')}</h2>
      <Choices {...{ document, choice, path, words }} />
      {isChosen && (
        <p>
          {t('plans.choice.shown', { count })} <a href={href(choicePath(path, {}))}>{t('plans.choice.all')}</a>
        </p>
      )}
      {contents.length === 0 && <p class="note">{t('plans.choice.none')}</p>}
      {contents.map(({ pillar, goals }) => (
        <section key={pillar} class={`plan-pillar pillar-${pillar}`} aria-labelledby={`pijler-${pillar}`}>
          <h3 id={`pijler-${pillar}`}>
            <PillarTag pillar={pillar} />
          </h3>
          {goals.map((goal) => (
            <GoalSection key={goal.id} {...{ goal, slug, words, marksOf }} />
          ))}
        </section>
      ))}
    </section>
  );
}

/** Links, so that a choice has an address and works without script. */
function Choices({ document, choice, path, words }: Omit<MeasuresProps, 'slug' | 'marksOf'>) {
  const { t, href } = usePage();
  const { pillars, groups } = choicesOf(document);
  const link = (isOn: boolean, change: Choice, label: string, count: number) => (
    <li key={label}>
      <a
        class="choice-link"
        href={href(choicePath(path, { ...choice, ...change }))}
        aria-current={isOn ? 'true' : undefined}
      >
        {capital(label)} <span class="note">{count}</span>
      </a>
    </li>
  );
  return (
    <details class="disclosure plan-choices" open={choice.pillar !== undefined || choice.group !== undefined}>
      <summary>{t('plans.choice.open')}</summary>
      <div>
        <p id="kies-pijler">{t('plans.choice.pillar')}</p>
        <ul class="plain choice-links" aria-labelledby="kies-pijler">
          {pillars.map(({ code, measures }) => {
            const isOn = code === choice.pillar;
            return link(isOn, { pillar: isOn ? undefined : code }, words.code('pillar', code), measures);
          })}
        </ul>
        <p id="kies-doelgroep">{t('plans.choice.group')}</p>
        <ul class="plain choice-links" aria-labelledby="kies-doelgroep">
          {groups.map(({ code, measures }) => {
            const isOn = code === choice.group;
            return link(isOn, { group: isOn ? undefined : code }, words.code('targetGroup', code), measures);
          })}
        </ul>
      </div>
    </details>
  );
}

type GoalSectionProps = { goal: Goal } & Pick<MeasuresProps, 'slug' | 'words' | 'marksOf'>;

function GoalSection({ goal, slug, words, marksOf }: GoalSectionProps) {
  return (
    <section class="goal" id={`d-${goal.id}`} aria-labelledby={`dt-${goal.id}`}>
      <h4 id={`dt-${goal.id}`}>{goal.title}</h4>
      {goal.description && <p>{goal.description}</p>}
      <div class="measures">
        {goal.measures.map((measure) => (
          <MeasureCard key={measure.id} {...{ measure, slug, words }} marks={marksOf(measure)} />
        ))}
      </div>
    </section>
  );
}

const tones: Record<NonNullable<Measure['status']>, Tone> = {
  planned: 'neutral',
  running: 'info',
  done: 'ok',
  stopped: 'error',
};

interface MeasureCardProps {
  measure: Measure;
  slug: string;
  words: Words;
  marks: RuleMark[];
}

function MeasureCard({ measure, slug, words, marks }: MeasureCardProps) {
  const { t, href } = usePage();
  const { status } = measure;
  return (
    <article class="measure" id={`m-${measure.id}`} aria-labelledby={`mt-${measure.id}`}>
      <div class="measure__head">
        <h5 id={`mt-${measure.id}`}>
          <span class="note">{measure.id}</span> {measure.title}
        </h5>
        {status && <StatusTag tone={tones[status]}>{capital(words.code('measureStatus', status))}</StatusTag>}
      </div>
      {measure.description && <p>{measure.description}</p>}
      <RuleMarks marks={marks} />
      <Facts facts={measureFacts(measure, words)} />
      <details>
        <summary aria-label={t('plans.measure.moreOf', { title: measure.title })}>{t('plans.measure.more')}</summary>
        <Facts facts={measureDetails(measure, words)} />
      </details>
      <p class="measure__borrow">
        <a href={href(borrowPath(slug, measure.id))} rel="nofollow">
          {t('plans.measure.borrow')} <span class="visually-hidden">{measure.title}</span>
        </a>
      </p>
    </article>
  );
}

const Facts = ({ facts }: { facts: Fact[] }) => (
  <dl class="facts">
    {facts.map(({ key, term, text }) => (
      <div key={key} class={`fact-${key}`}>
        <dt>{term}</dt>
        <dd>{text}</dd>
      </div>
    ))}
  </dl>
);

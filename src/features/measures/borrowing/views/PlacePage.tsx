import { type Answers, answered, type FieldErrors } from '../../../../platform/forms.ts';
import {
  Actions,
  Alert,
  Button,
  ButtonLink,
  type Crumb,
  ErrorSummary,
  Fieldset,
  Form,
  Layout,
  RadioGroup,
  Select,
  TextField,
  usePage,
} from '../../../../ui/index.ts';
import { codeLists, type Draft } from '../../../plans/index.ts';
import { capital } from '../../words.ts';
import type { Offer } from '../offer.ts';
import { newGoal, type Places } from '../placing.ts';
import type { Trail as TrailData } from '../trail.ts';
import { Trail } from './Trail.tsx';

interface PlacePageProps {
  offers: readonly Offer[];
  crumbs: Crumb[];
  trail?: { trail: TrailData; here: string };
  /** This page's own address. */
  action: string;
  /** Null when nobody is signed in. */
  places: Places | null;
  answers: Answers;
  errors?: FieldErrors;
}

/** What will be taken over, into which plan and under which goal. */
export function PlacePage({ offers, crumbs, trail, action, places, answers, errors }: PlacePageProps) {
  const { t } = usePage();
  return (
    <Layout
      title={offers.length === 1 ? t('borrowing.title.one') : t('borrowing.title.many', { number: offers.length })}
      lead={t('borrowing.lead')}
      breadcrumbs={crumbs}
      hasErrors={errors !== undefined}
      head={<meta name="robots" content="noindex" />}
    >
      <ErrorSummary errors={errors} />
      <Offers offers={offers} />
      {places === null ? (
        <SignInFirst action={action} />
      ) : places.plan ? (
        <Goals
          plan={places.plan}
          cards={offers.flatMap(({ borrowable }) => borrowable.cardId ?? [])}
          others={places.plans.length - 1}
          {...{ action, answers, errors }}
        />
      ) : (
        <Plans places={places} action={action} />
      )}
      {trail && trail.trail.edges.length > 0 && <Trail {...trail} />}
    </Layout>
  );
}

function Offers({ offers }: { offers: readonly Offer[] }) {
  const { href } = usePage();
  return (
    <ul>
      {offers.map(({ borrowable, path, owner }) => (
        <li key={path}>
          <a href={href(path)}>{borrowable.measure.title}</a>
          {owner && <span class="note"> {owner}</span>}
        </li>
      ))}
    </ul>
  );
}

function SignInFirst({ action }: { action: string }) {
  const { t, href } = usePage();
  const back = `?terug=${encodeURIComponent(action)}`;
  return (
    <Alert title={t('borrowing.signIn.title')}>
      <p>{t('borrowing.signIn.text')}</p>
      <Actions>
        <ButtonLink href={href(`/aanmelden${back}`)}>{t('basket.signIn')}</ButtonLink>
        <ButtonLink kind="secondary" href={href(`/registreren${back}`)}>
          {t('basket.register')}
        </ButtonLink>
      </Actions>
    </Alert>
  );
}

function Plans({ places: { plans, mayStart }, action }: { places: Places; action: string }) {
  const { t, href } = usePage();
  if (plans.length === 0) {
    return (
      <Alert title={t('borrowing.noPlan.title')}>
        <p>{t(mayStart ? 'borrowing.noPlan.start' : 'borrowing.noPlan.ask')}</p>
        {mayStart && <ButtonLink href={href('/werkplek/nieuw')}>{t('borrowing.noPlan.button')}</ButtonLink>}
      </Alert>
    );
  }
  return (
    <section aria-labelledby="kies-plan">
      <h2 id="kies-plan">{t('borrowing.choosePlan')}</h2>
      <ul>
        {plans.map(({ id, title }) => (
          <li key={id}>
            <a href={href(`${action}?plan=${id}`)}>{title}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}

interface GoalsProps {
  /** The cards that are taken over. */
  cards: string[];
  plan: Draft;
  /** How many other plans there are to choose. */
  others: number;
  action: string;
  answers: Answers;
  errors?: FieldErrors;
}

function Goals({ cards, plan, others, action, answers, errors }: GoalsProps) {
  const { t, href } = usePage();
  const { goals, title } = plan.document;
  const chosen = answered(answers, 'goal', goals.length === 1 ? goals[0]!.id : goals.length === 0 ? newGoal : '');
  return (
    <section aria-labelledby="kies-doel">
      <h2 id="kies-doel">{t('borrowing.into', { plan: title })}</h2>
      {others > 0 && (
        <p>
          <a href={href(`${action}?plan=`)}>{t('borrowing.otherPlan')}</a>
        </p>
      )}
      <Form action={href(action)}>
        <input type="hidden" name="plan" value={plan.id} />
        {cards.map((id) => (
          <input key={id} type="hidden" name="kaart" value={id} />
        ))}
        <RadioGroup
          name="goal"
          label={t('borrowing.field.goal')}
          required
          choices={[
            ...goals.map((goal) => ({ value: goal.id, label: goal.title, hint: t(`ui.pillars.${goal.pillar}`) })),
            { value: newGoal, label: t('borrowing.field.newGoal'), hint: t('borrowing.field.newGoalHint') },
          ]}
          value={chosen}
          errors={errors}
        />
        <Fieldset legend={t('borrowing.field.onlyNew')}>
          <TextField
            name="title"
            label={t('borrowing.field.title')}
            value={answered(answers, 'title')}
            errors={errors}
            inRow
          />
          <Select
            name="pillar"
            label={t('borrowing.field.pillar')}
            options={codeLists.pillar.map((code) => ({ value: code, label: capital(t(`codes.pillar.${code}`)) }))}
            value={answered(answers, 'pillar')}
            errors={errors}
            inRow
          />
        </Fieldset>
        <Actions>
          <Button>{t('borrowing.submit')}</Button>
        </Actions>
      </Form>
    </section>
  );
}

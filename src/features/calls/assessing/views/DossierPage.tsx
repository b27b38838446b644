import { type Answers, answered, type FieldErrors } from '../../../../platform/forms.ts';
import { Alert, ButtonLink, ErrorSummary, Layout, usePage } from '../../../../ui/index.ts';
import type { Cofinancing } from '../../cofinancing/computation.ts';
import { CofinancingTable } from '../../cofinancing/index.ts';
import { OwnApplicationAlert } from '../../OwnApplicationAlert.tsx';
import { dossierPath as payingDossierPath } from '../../paying/addresses.ts';
import type { Dossier } from '../dossiers.ts';
import { decidingPath, decisionPath, moderationPath, scoresPath } from '../paths.ts';
import { isReady } from '../rules/standing.ts';
import type { Sight } from '../sight.ts';
import { AdmissibilityPart, AdvicePart } from './JudgingParts.tsx';
import { assessingCrumbs, nextFor, partiesOf, StandingTag } from './parts.tsx';
import { ScoresTable } from './ScoresTable.tsx';
import { Submitted, type SubmittedProps } from './Submitted.tsx';

export interface DossierPageProps extends SubmittedProps {
  call: { code: string; title: string };
  cofinancing: Cofinancing | null;
  sight: Sight;
  mayEdit: boolean;
  mayPublish: boolean;
  /** Of an organisation that this reader belongs to: then they may not do what they may elsewhere. */
  isOwn: boolean;
  answers: Answers;
  errors?: FieldErrors | undefined;
}

/** An application as who calls sees it: what was sent in, what the rule gives, and what was said of it since. */
export function DossierPage(props: DossierPageProps) {
  const { call, dossier, files, options, cofinancing, isOwn, errors } = props;
  const page = usePage();
  const { t, href } = page;
  const isOpen = dossier.standing !== 'decided' && dossier.standing !== 'withdrawn';
  const mayEdit = props.mayEdit && isOpen && !isOwn;
  return (
    <Layout
      title={dossier.title}
      lead={partiesOf(dossier)}
      breadcrumbs={assessingCrumbs(page, call)}
      actions={<StandingTag standing={dossier.standing} />}
      hasErrors={errors !== undefined}
      script
    >
      <ErrorSummary errors={errors} />
      <Alert title={t('assessing.field.next')}>
        <p>{nextFor(dossier, t)}</p>
        {props.mayPublish && isReady(dossier.standing) && (
          <p>
            <a href={href(decidingPath(call.code))}>{t('assessing.deciding.title')}</a>
          </p>
        )}
        {dossier.award && <AfterDecision call={call} award={dossier.award} />}
      </Alert>
      {isOwn && <OwnApplicationAlert />}
      <AdmissibilityPart {...props} mayEdit={mayEdit} />
      <AdvicePart {...props} mayEdit={mayEdit} isTyping={answered(props.answers, 'givenBy') !== ''} />
      {(dossier.document.criteria ?? []).length > 0 && <ScoresPart {...props} mayEdit={mayEdit} />}
      <section aria-labelledby="berekening">
        <h2 id="berekening">{t('assessing.dossier.cofinancing')}</h2>
        {cofinancing ? <CofinancingTable cofinancing={cofinancing} /> : <p>{t('assessing.guard.rule')}</p>}
      </section>
      <Submitted {...{ dossier, files, options }} />
    </Layout>
  );
}

function AfterDecision({ call, award }: Pick<DossierPageProps, 'call'> & { award: NonNullable<Dossier['award']> }) {
  const { t, href } = usePage();
  const { number } = award.decision;
  return (
    <ul>
      <li>
        <a href={href(decisionPath(call.code, number))}>{t('assessing.decision.name', { number })}</a>
      </li>
      {award.award.cents > 0n && (
        <li>
          <a href={href(payingDossierPath(call.code, award.award.applicationId))}>{t('assessing.dossier.paying')}</a>
        </li>
      )}
    </ul>
  );
}

function ScoresPart({ call, dossier, sight, mayEdit }: DossierPageProps) {
  const { t, href } = usePage();
  const conflicts = dossier.assessors.filter(({ conflict }) => conflict === 'member' || conflict === 'declared');
  const mayModerate = mayEdit && sight === 'all' && (dossier.points !== null || dossier.moderation.size > 0);
  return (
    <section aria-labelledby="scores">
      <h2 id="scores">{t('assessing.scores.title')}</h2>
      {sight === 'all' ? <ScoresTable dossier={dossier} /> : <p>{t(`assessing.scores.hidden.${sight}`)}</p>}
      {conflicts.length > 0 && (
        <>
          <h3>{t('assessing.conflict.list')}</h3>
          <ul>
            {conflicts.map(({ assessor, conflict, explanation }) => (
              <li key={assessor.personId}>
                <b>{assessor.name}</b>: {conflict === 'member' ? t('assessing.conflict.member') : explanation}
              </li>
            ))}
          </ul>
        </>
      )}
      <div class="row">
        <ButtonLink kind="secondary" href={href(scoresPath(call.code, dossier.id))}>
          {t('assessing.scores.page')}
        </ButtonLink>
        {mayModerate && (
          <ButtonLink kind="secondary" href={href(moderationPath(call.code, dossier.id))}>
            {t('assessing.moderation.title')}
          </ButtonLink>
        )}
      </div>
    </section>
  );
}

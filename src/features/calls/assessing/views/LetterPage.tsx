import { formats } from '../../../../platform/formats.ts';
import { ButtonLink, DescriptionList, Layout, usePage } from '../../../../ui/index.ts';
import { useCrumbs } from '../../applying/views/parts.tsx';
import { CofinancingTable, readCofinancing } from '../../cofinancing/index.ts';
import type { Award, Decision } from '../decision-store.ts';
import { decisionPath, letterPath, objectPath } from '../paths.ts';
import { toldWhy } from '../why.ts';
import { OutcomeTag } from './parts.tsx';

interface LetterPageProps {
  code: string;
  decision: Decision;
  award: Award;
  /** Whether the last day to object is past. */
  isOver: boolean;
  /** Whether the reader can object, or reads an objection that there is already. */
  objection: 'object' | 'objected' | null;
}

/** The decision on an application, for who sent it in. */
export function LetterPage({ code, decision, award, isOver, objection }: LetterPageProps) {
  const { t, href, language } = usePage();
  const { date, money, number } = formats(language);
  const id = award.applicationId;
  const row = decision.document.rows.find(({ application }) => application === id)!;
  const why = toldWhy(row, decision.document, t);
  return (
    <Layout
      title={t('assessing.letter.title', { title: row.title })}
      lead={t('assessing.decision.lead', { body: decision.body, date: date(decision.decidedOn) })}
      breadcrumbs={useCrumbs({ id, title: row.title })}
      actions={<OutcomeTag outcome={row.outcome} />}
    >
      <DescriptionList
        items={[
          { term: t('assessing.field.call'), details: decision.document.call.title },
          { term: t('assessing.field.parties'), details: [row.lead, ...row.partners].join(', ') },
          { term: t('assessing.field.receipt'), details: row.receipt },
          { term: t('assessing.decision.reference'), details: decision.reference },
          { term: t('assessing.field.amount'), details: money(row.amount) },
          { term: t('assessing.field.score'), details: row.score && number(Number(row.score)) },
          { term: t('assessing.field.rank'), details: row.rank && String(row.rank) },
        ]}
      />
      {why.length > 0 && <h2>{t('assessing.letter.reasons')}</h2>}
      {why.map((one) => (
        <p key={one} class="preline">
          {one}
        </p>
      ))}
      {(row.criteria ?? []).length > 0 && (
        <>
          <h2>{t('assessing.letter.scores')}</h2>
          {row.criteria!.map(({ title, points, most, motivations }) => (
            <section key={title}>
              <h3>{t('assessing.letter.criterion', { title, points: number(Number(points)), most })}</h3>
              {motivations.map((one, index) => (
                <p key={index} class="preline">
                  {one}
                </p>
              ))}
            </section>
          ))}
        </>
      )}
      {award.calculation && (
        <>
          <h2>{t('assessing.letter.calculation')}</h2>
          <CofinancingTable cofinancing={readCofinancing(award.calculation)} isDecided />
        </>
      )}
      <h2>{t('assessing.letter.objection')}</h2>
      <p>
        {decision.objectionUntil
          ? t(`assessing.letter.${isOver ? 'objectOver' : 'objectUntil'}`, { date: date(decision.objectionUntil) })
          : t('assessing.letter.noObjection')}
      </p>
      <div class="row">
        <ButtonLink href={href(`${letterPath(id)}.pdf`)} kind="secondary" download>
          {t('assessing.letter.pdf')}
        </ButtonLink>
        {objection && (
          <ButtonLink href={href(objectPath(id))} kind="secondary">
            {t(`assessing.letter.${objection}`)}
          </ButtonLink>
        )}
        <a href={href(decisionPath(code, decision.number))}>{t('assessing.letter.public')}</a>
      </div>
    </Layout>
  );
}

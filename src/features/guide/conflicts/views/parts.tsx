import { formats } from '../../../../platform/formats.ts';
import { Card, CardGrid, Markdown, StatusTag, type Tone } from '../../../../ui/index.ts';
import { usePage } from '../../../../ui/page.ts';
import type { ConflictState } from '../state.ts';
import type { GuidelineConflict } from '../store.ts';
import type { Instruction } from '../tables.ts';

const tones: Record<ConflictState, Tone> = {
  waiting: 'neutral',
  reported: 'warning',
  'taken-up': 'info',
  answered: 'ok',
  withdrawn: 'neutral',
  refused: 'neutral',
};

export function StateTag({ state }: { state: ConflictState }) {
  const { t } = usePage();
  return <StatusTag tone={tones[state]}>{t(`conflicts.state.${state}`)}</StatusTag>;
}

/** The two instructions beside each other. */
export function Instructions({ first, second }: Pick<GuidelineConflict, 'first' | 'second'>) {
  return (
    <CardGrid>
      <OneInstruction instruction={first} />
      <OneInstruction instruction={second} />
    </CardGrid>
  );
}

function OneInstruction({ instruction }: { instruction: Instruction }) {
  const { t, language } = usePage();
  const { title, issuer, passage, url, date } = instruction;
  return (
    <Card title={title} level={3} kicker={issuer}>
      <blockquote>
        <Markdown text={passage} level={4} />
      </blockquote>
      {date && <p class="note">{t('conflicts.one.dated', { date: formats(language).date(date) })}</p>}
      {url && (
        <p>
          <a href={url} rel="nofollow noopener">
            {t('conflicts.one.read')} <span class="visually-hidden">{title}</span>
          </a>
        </p>
      )}
    </Card>
  );
}

/** Reports as cards: the register, and those that look like one. */
export function ConflictCards({ conflicts, level }: { conflicts: GuidelineConflict[]; level: 2 | 3 }) {
  const { t, href, language } = usePage();
  const { date } = formats(language);
  return (
    <CardGrid>
      {conflicts.map((one) => (
        <Card
          key={one.id}
          level={level}
          title={one.title}
          href={href(`/tegenstrijdig/${one.id}`)}
          kicker={t('conflicts.list.by', { organisation: one.organisationName, date: date(one.at) })}
          footer={
            <>
              <StateTag state={one.state} />
              {one.supports > 0 && <span>{t('conflicts.list.supports', { count: one.supports })}</span>}
            </>
          }
        >
          <p>{t('conflicts.list.against', { first: one.first.issuer, second: one.second.issuer })}</p>
        </Card>
      ))}
    </CardGrid>
  );
}

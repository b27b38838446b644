import { formats } from '../../../../platform/formats.ts';
import type { Translate } from '../../../../platform/i18n.ts';
import { type Crumb, StatusTag, type Tone, usePage } from '../../../../ui/index.ts';
import { callCrumbs } from '../../making/views/words.ts';
import type { Dossier } from '../dossiers.ts';
import { assessingPath, dossierPath } from '../paths.ts';
import { type Fraction, writeDecimal } from '../rules/fraction.ts';
import type { Standing } from '../rules/standing.ts';

const tones: Record<Standing, Tone> = {
  withdrawn: 'neutral',
  received: 'warning',
  inadmissible: 'neutral',
  admissible: 'info',
  differing: 'warning',
  scored: 'ok',
  moderated: 'ok',
  decided: 'neutral',
};

export function StandingTag({ standing }: { standing: Standing }) {
  const { t } = usePage();
  return <StatusTag tone={tones[standing]}>{t(`assessing.standing.${standing}`)}</StatusTag>;
}

type Outcome = 'granted' | 'partly' | 'refused' | 'unsettled' | 'waiting';

const outcomeTones: Record<Outcome, Tone> = {
  granted: 'ok',
  partly: 'info',
  refused: 'neutral',
  unsettled: 'warning',
  waiting: 'neutral',
};

export function OutcomeTag({ outcome }: { outcome: Outcome }) {
  const { t } = usePage();
  return <StatusTag tone={outcomeTones[outcome]}>{t(`assessing.outcome.${outcome}`)}</StatusTag>;
}

/** What an application waits for. */
export function nextFor({ standing, complete }: Pick<Dossier, 'standing' | 'complete'>, t: Translate): string {
  return t(`assessing.next.${standing}`, { complete });
}

/** A number that was reckoned exactly, to two places. */
export function Decimal({ value }: { value: Fraction }) {
  const { language } = usePage();
  return <>{formats(language).number(Number(writeDecimal(value)))}</>;
}

/** From the work on the call to the page above; `dossier` when the page is about a part of one. */
export function assessingCrumbs(
  { t, href }: Pick<ReturnType<typeof usePage>, 't' | 'href'>,
  call: { code: string; title: string },
  dossier?: Pick<Dossier, 'id' | 'title'>,
): Crumb[] {
  return [
    ...callCrumbs({ code: call.code, draft: call }, href, t),
    { href: href(assessingPath(call.code)), label: t('assessing.list.title') },
    ...(dossier ? [{ href: href(dossierPath(call.code, dossier.id)), label: dossier.title }] : []),
  ];
}

export const partiesOf = ({ parties }: Pick<Dossier, 'parties'>): string => parties.map(({ name }) => name).join(', ');

import type { PlanDocument } from '../document/schema.ts';
import { type EffectiveSource, effective } from './registered.ts';
import { type Context, eachMeasure, type Finding, isEmpty, type Outcome, ofKind, type Rule, serv } from './rule.ts';

const passage = serv('Vermijd opname in de handreiking van regels die snel kunnen veranderen');

export const volatileRules = [
  { id: 'source-expired', severity: 'error', passage, find: sourceExpired },
  { id: 'source-unchecked', severity: 'warning', passage, find: sourceUnchecked },
  { id: 'rule-without-source', severity: 'warning', passage, find: ruleWithoutSource },
] as const satisfies Rule[];

const longestUnchecked = 90;

function sourceExpired(_plan: PlanDocument, context: Context): Outcome {
  return eachSource(context, ({ validTo, isRegistered }) =>
    validTo !== undefined && validTo < context.on
      ? { variant: isRegistered ? 'registered' : undefined, values: { until: { date: validTo } } }
      : undefined,
  );
}

function sourceUnchecked(_plan: PlanDocument, context: Context): Outcome {
  return eachSource(context, ({ checkedOn }) => {
    if (checkedOn === undefined) return { variant: 'never' };
    const days = daysBetween(checkedOn, context.on);
    return days > longestUnchecked
      ? { variant: 'long-ago', values: { checked: { date: checkedOn }, days } }
      : undefined;
  });
}

function ruleWithoutSource(_plan: PlanDocument, { placed }: Context): Outcome {
  const found = ofKind(placed, 'regulation', 'reopening-criteria', 'opening-hours');
  return eachMeasure(found, ({ sources, title }) => isEmpty(sources) && { title });
}

const daysBetween = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);

function eachSource({ placed, facts }: Context, fails: (source: EffectiveSource) => Finding | undefined): Outcome {
  if (placed.every(({ measure }) => isEmpty(measure.sources))) return 'not-applicable';
  return placed.flatMap(({ goal, measure }) => {
    if (measure.status !== 'planned' && measure.status !== 'running') return [];
    return (measure.sources ?? []).flatMap((source) => {
      const found = fails(effective(source, facts.references));
      if (!found) return [];
      const subject = source.title ?? source.url;
      const values = { ...found.values, title: measure.title, source: subject ?? '' };
      return [{ goal: goal.id, measure: measure.id, subject, variant: found.variant, values }];
    });
  });
}

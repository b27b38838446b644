import type { FastifyRequest } from 'fastify';
import type { VNode } from 'preact';
import type { Services } from '../../../app.ts';
import { today } from '../../../platform/clock.ts';
import { formats } from '../../../platform/formats.ts';
import { toCents } from '../../../platform/money.ts';
import {
  Button,
  DescriptionList,
  Disclosure,
  EmptyState,
  Form,
  MoneyField,
  readMoney,
  TextField,
  usePage,
} from '../../../ui/index.ts';
import { readRegister } from '../../areas/index.ts';
import { describeRule } from '../catalogue/describe-rule.ts';
import { type Cofinancing, type CofinancingRule, computeCofinancing, explain } from '../cofinancing/index.ts';
import { countedUnits } from '../document/problems/money.ts';
import type { CallDocument } from '../document/schema.ts';
import { inhabitantsByArea } from './rights.ts';

interface Example {
  /** Euro with two places. */
  cost: string;
  inhabitants: number;
  units: string[];
  cofinancing: Cofinancing;
  rule: CofinancingRule;
}

/** What the rule gives for costs and inhabitants that the editor may choose; nothing while there is no rule. */
export async function ruleExample(
  services: Pick<Services, 'db' | 'clock'>,
  request: FastifyRequest,
  { draft, isExample }: { draft: CallDocument; isExample: boolean },
) {
  const { rule } = draft;
  const { kosten, inwoners } = request.query as { kosten?: unknown; inwoners?: unknown };
  const typed = readMoney(String(kosten ?? ''));
  const cost = typed && !typed.startsWith('-') ? typed : '100000.00';
  const inhabitants = /^\d{1,7}$/.test(String(inwoners)) ? Number(inwoners) : 10_000;
  if (!rule) return <RuleExample example={null} />;
  const register = await readRegister(services.db);
  const day = today(services.clock);
  const all = [...inhabitantsByArea(register, draft, { day, isExample }).values()].reduce((a, b) => a + b, 0);
  const type = rule.costTypes?.find(({ isEligible }) => isEligible)?.code ?? null;
  const units = countedUnits(rule);
  const cofinancing = computeCofinancing(rule, {
    costs: [{ type, cents: toCents(cost) }],
    units: Object.fromEntries([...units.keys()].map((unit) => [unit, 1n])),
    otherFunding: 0n,
    inhabitants: BigInt(inhabitants),
    right: rule.rights
      ? (toCents(rule.rights.envelope) * BigInt(inhabitants)) / BigInt(Math.max(all, inhabitants, 1))
      : null,
    granted: 0n,
    available: null,
    availableBeyond: null,
  });
  return <RuleExample example={{ cost, inhabitants, units: [...units.values()], cofinancing, rule }} />;
}

function RuleExample({ example }: { example: Example | null }): VNode {
  const { t, language } = usePage();
  if (!example) return <EmptyState title={t('callwork.example.none')} />;
  const { cost, inhabitants, units, cofinancing, rule } = example;
  const { gives, limits, pays } = describeRule(rule, t, formats(language));
  const { money, number } = formats(language);
  return (
    <section class="call-work" aria-labelledby="voorbeeld">
      <h2>{t('callwork.example.words')}</h2>
      <ul class="call-steps">
        {[...gives, ...limits, ...pays].map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <h2 id="voorbeeld">{t('callwork.example.title')}</h2>
      <p>{t('callwork.example.lead', { cost: money(cost), inhabitants: number(inhabitants) })}</p>
      {units.length > 0 && <p class="note">{t('callwork.example.units', { units: units.join(', ') })}</p>}
      <DescriptionList
        items={[
          { term: t('cofinancing.subsidy'), details: <b>{money(cofinancing.subsidy)}</b> },
          { term: t('cofinancing.ownShare'), details: money(cofinancing.ownShare) },
          { term: t('cofinancing.advance'), details: cofinancing.advance > 0n ? money(cofinancing.advance) : '' },
        ]}
      />
      <Disclosure summary={t('cofinancing.caption')}>
        <ol class="call-steps">
          {cofinancing.lines.map((line, index) => (
            <li key={index}>{explain(line, t, formats(language))}</li>
          ))}
        </ol>
      </Disclosure>
      <Form method="get">
        <MoneyField name="kosten" label={t('callwork.example.cost')} value={cost} inRow />
        <TextField
          name="inwoners"
          label={t('callwork.example.inhabitants')}
          value={String(inhabitants)}
          inputmode="numeric"
          width="short"
          inRow
        />
        <Button kind="secondary">{t('callwork.example.compute')}</Button>
      </Form>
    </section>
  );
}

import { Bench } from 'tinybench';
import { checkPlan } from '../src/features/plans/checks/check.ts';
import { describe } from '../src/features/plans/checks/describe.ts';
import { readPlanDocument } from '../src/features/plans/document/read.ts';
import type { Measure, PlanDocument } from '../src/features/plans/document/schema.ts';
import { writeJson, writeYaml } from '../src/features/plans/document/write.ts';
import { buildPlan } from '../test/builders/plan.ts';

/** A typical plan: 30 measures, half of them with something to mend. */
function typicalPlan(): PlanDocument {
  const plan = buildPlan({ invoicePaymentDays: 38, finance: [{ year: 2025, selfFinancingMargin: '-1.00' }] });
  const measures = plan.goals.flatMap((goal) => goal.measures);
  return {
    ...plan,
    goals: plan.goals.map((goal, index) => ({
      ...goal,
      measures: Array.from({ length: 6 }, (_, at): Measure => {
        const { level, ...measure } = measures[(index + at) % measures.length]!;
        return {
          ...measure,
          ...(at % 2 === 0 && { level }),
          id: `M${index * 6 + at + 1}`,
          description: 'Wat en voor wie. '.repeat(8),
        };
      }),
    })),
  };
}

/** Plans per second on one core: checked, checked and put in words, read from YAML; beside JSON.parse of the same plan. */
export async function run(): Promise<Record<string, number>> {
  const plan = typicalPlan();
  const [json, yaml] = [writeJson(plan), writeYaml(plan)];
  const on = '2020-07-01';
  const bench = new Bench({ time: 1000 })
    .add('checked', () => checkPlan(plan, { on }))
    .add('checked and in words', () => describe(checkPlan(plan, { on }), 'nl'))
    .add('read from YAML', () => readPlanDocument(yaml))
    .add('reference: JSON.parse', () => JSON.parse(json));
  await bench.run();
  return Object.fromEntries(
    bench.tasks.map(({ name, result }) => [
      name,
      result && 'throughput' in result ? Math.round(result.throughput.mean) : 0,
    ]),
  );
}

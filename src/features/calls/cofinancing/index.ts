/**
 * The co-financing engine: pure, exact to the cent. A rule is data (`rule.ts`), what it is applied to are facts (`computation.ts`).
 *
 *     const compute = compileRule(rule)
 *     const { subsidy, ownShare, lines } = compute({ ...factsOf(rule, step, answers), ...applicantFacts, available: null, availableBeyond: null })
 *     <CofinancingTable cofinancing={compute(facts)} />
 *
 * The parts and the order in which they work: `compile.ts`, and for people `docs/policy/cofinancing.md`.
 */
export { CofinancingTable } from './CofinancingTable.tsx';
export { compileAmounts, compileRule, computeCofinancing } from './compile.ts';
export type { Cofinancing, CofinancingFacts, CofinancingLine } from './computation.ts';
export { explain } from './explain.ts';
export { factsOf } from './facts.ts';
export { type RuleProblem, ruleProblems } from './problems.ts';
export { byRegister, distributeRights, hasFigures, type Indicators, indicatorsOf, largestRemainder } from './rights.ts';
export type { Ceiling, CofinancingRule, Figures, Grant, Rights } from './rule.ts';
export { readCofinancing, writeCofinancing } from './written.ts';

import type { Language } from '../../../platform/i18n.ts';
import { checkPlan } from '../checks/check.ts';
import { type DescribedFinding, describe } from '../checks/describe.ts';
import type { Facts } from '../checks/facts.ts';
import type { Severity } from '../checks/rule.ts';
import type { CheckId } from '../checks/table.ts';
import type { PlanDocument } from '../document/schema.ts';
import { entryOf } from './lenses.ts';
import type { Part } from './part.ts';
import { collectionOf, collections, partOf, parts } from './table.ts';

/** A finding of the checks in words, with the page of the builder where it is mended. */
export interface PlacedFinding extends DescribedFinding {
  check: CheckId;
  severity: Severity;
  part: Part;
  /** '' when it is about the plan as a whole. */
  item: string;
}

/** Everything the checks find in a draft on a day, errors first, each with its place in the builder. */
export function findFindings(document: PlanDocument, on: string, language: Language, facts: Facts): PlacedFinding[] {
  const { checks } = describe(checkPlan(document, { on, facts }), language);
  const found = checks.flatMap(({ id, severity, findings }) =>
    findings.map((finding) => ({ ...finding, check: id, severity, ...placeOf(id, finding) })),
  );
  const order: Severity[] = ['error', 'warning', 'hint'];
  return order.flatMap((severity) => found.filter((finding) => finding.severity === severity));
}

/** Where a finding is mended: the part that is about its check and its thing, else the thing's first part. */
export function placeOf(
  check: CheckId,
  { goal, measure }: { goal?: string; measure?: string },
): { part: Part; item: string } {
  const item = measure ?? goal ?? '';
  if (item === '') {
    const about = parts.filter((part) => part.checks.includes(check));
    return { part: about.find((part) => !part.hasItem) ?? about[0] ?? parts[0]!, item };
  }
  const slugs = listOfFinding(measure !== undefined).parts;
  return { part: slugs.map(partOf).find((part) => part.checks.includes(check)) ?? partOf(slugs[0]), item };
}

const listOfFinding = (isMeasure: boolean) =>
  // Only the measures have a parent to be under.
  collections.find((list) => (list.parents !== undefined) === isMeasure)!;

/** What stands beside a form: about this thing first, then what its checks say of the plan as a whole. */
export function findingsBeside(
  findings: readonly PlacedFinding[],
  part: Part,
  item: string,
): { own: PlacedFinding[]; plan: PlacedFinding[] } {
  const about = findings.filter(({ check }) => part.checks.includes(check));
  const isMeasure = collectionOf(part)?.parents !== undefined;
  const own = about.filter((one) => (isMeasure ? one.measure : one.measure === undefined && one.goal) === item);
  const plan = about.filter((one) => one.item === '');
  return part.hasItem ? { own, plan } : { own: plan, plan: [] };
}

type PartState = 'empty' | 'errors' | 'warnings' | 'done';

export interface PartStatus {
  state: PartState;
  /** Findings of the severity that makes the state. */
  count: number;
}

/** How far a page of the builder is, by the same checks that guard publication. */
export function statusOf(
  document: PlanDocument,
  findings: readonly PlacedFinding[],
  part: Part,
  item = '',
): PartStatus {
  const here = findings.filter((one) => one.part === part && one.item === item);
  return statusFrom(here, isBlank(part.read(document, item)));
}

/** How far all pages of one item are together. */
export function itemStatus(findings: readonly PlacedFinding[], slugs: readonly string[], item: string): PartStatus {
  return statusFrom(
    findings.filter((one) => one.item === item && slugs.includes(one.part.slug)),
    false,
  );
}

function statusFrom(here: readonly PlacedFinding[], blank: boolean): PartStatus {
  const count = (severity: Severity) => here.filter((one) => one.severity === severity).length;
  if (count('error') > 0) return { state: 'errors', count: count('error') };
  if (count('warning') > 0) return { state: 'warnings', count: count('warning') };
  return { state: blank ? 'empty' : 'done', count: 0 };
}

function isBlank(value: unknown): boolean {
  if (value === undefined || value === '') return true;
  return typeof value === 'object' && value !== null && Object.values(value).every(isBlank);
}

/** What the item that a finding is about is called, for its link. */
export function placeTitle(document: PlanDocument, { part, item }: { part: Part; item: string }): string {
  const list = collectionOf(part);
  const entry = list && item !== '' ? entryOf(list, document, item) : undefined;
  return entry && list ? list.title(entry.value) : '';
}

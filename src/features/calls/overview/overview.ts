import { group } from 'd3-array';
import type { Services } from '../../../app.ts';
import { today } from '../../../platform/clock.ts';
import type { Language } from '../../../platform/i18n.ts';
import { type Cents, toCents } from '../../../platform/money.ts';
import { type Area, areaOn, type Register, readRegister, regionsOn } from '../../areas/index.ts';
import type { Answered } from '../applying/answers.ts';
import { computationsOf } from '../assessing/deciding.ts';
import { requestedOf } from '../assessing/proposal.ts';
import { axisName } from '../axes.ts';
import type { CallDocument } from '../document/schema.ts';
import { areaAfterMergers } from '../holders.ts';
import { type Organisation, selectOrganisations } from '../holders-store.ts';
import { balance, ledgerOf } from '../paying/ledger.ts';
import { type BudgetRow, type Counted, sumBudgets, sumOf } from './figures.ts';
import { sizeOf } from './sizes.ts';
import {
  type OwnVersion,
  type SentRow,
  selectPartnersOf,
  selectRequestedOf,
  selectSent,
  selectSumsOf,
  selectVersionsOf,
} from './store.ts';

/** A municipality as it is today. */
export interface Municipality {
  code: string;
  name: string;
  country: string;
  population: number | null;
  size: string | null;
  province: string | null;
  referenceRegion: string | null;
  /** All regions that it is part of. */
  regions: readonly string[];
  /** Its own code, and those of what merged into it. */
  codes: readonly string[];
}

export interface OwnCall {
  id: string;
  code: string;
  document: CallDocument;
}

/** Everything of the calls of an organisation, counted as of today. */
export interface Overview {
  calls: OwnCall[];
  applications: Counted[];
  byCall: BudgetRow[];
  byAxis: BudgetRow[];
  municipalities: Municipality[];
  regions: ReadonlyMap<string, Area>;
}

type Needs = Pick<Services, 'db' | 'clock'>;

/** Reads it in as many queries whatever number of applications there are, and some more for each call on which is still to be decided. */
export async function readOverview(
  { db, clock }: Needs,
  { id: organisationId, isExample }: Pick<Organisation, 'id' | 'isExample'>,
  language: Language,
): Promise<Overview> {
  const [versions, sent, partners, sums, decided, register] = await Promise.all([
    selectVersionsOf(db, organisationId),
    selectSent(db, organisationId),
    selectPartnersOf(db, organisationId),
    selectSumsOf(db, organisationId),
    selectRequestedOf(db, organisationId),
    readRegister(db),
  ]);
  const day = today(clock);
  const ids = [...new Set([...sent.map(({ leadId }) => leadId), ...partners.map((one) => one.organisationId)])];
  const organisations = new Map((await selectOrganisations(db, ids)).map((one) => [one.id, one]));
  const partiesOf = ({ id, leadId }: SentRow) => [
    leadId,
    ...partners.flatMap((row) => (row.applicationId === id ? row.organisationId : [])),
  ];
  const requested = new Map(decided.map((row) => [row.application, toCents(row.requested)]));
  const open = sent.filter((one) => stateOf(one) !== 'withdrawn' && !requested.has(one.id));
  const asked = await askedIn({ db, clock }, { versions, sent: open, partiesOf });
  const dossiers = group(sums, ({ applicationId }) => applicationId);
  const areaOf = (id: string) => currentArea(register, organisations.get(id), day);
  const applications = sent.map((one): Counted => {
    const { committed, paid } = balance(ledgerOf(dossiers.get(one.id) ?? []));
    const areas = [...new Set(partiesOf(one).flatMap((id) => areaOf(id) ?? []))];
    return {
      callId: one.callId,
      leadArea: areaOf(one.leadId),
      areas,
      state: stateOf(one),
      asked: requested.get(one.id) ?? asked.get(one.id) ?? 0n,
      granted: committed,
      paid,
    };
  });
  const calls = newestOf(versions);
  const byCall = calls.map(({ id, code, document }): BudgetRow => {
    const { committed } = balance(ledgerOf(sums.filter(({ callId }) => callId === id)));
    const envelope = document.envelope === undefined ? null : toCents(document.envelope);
    const free = envelope === null ? null : envelope - committed;
    const own = applications.filter(({ callId }) => callId === id);
    return { ...sumOf(own), code, title: document.title, envelope, free };
  });
  const axisOf = new Map(calls.map(({ code, document }) => [code, document.axis]));
  const byAxis = [...group(byCall, ({ code }) => axisOf.get(code)!)].map(([axis, rows]) =>
    sumBudgets(rows, axis, axisName(axis, language)),
  );
  const regions = new Map([...register.areas].filter(([, { kind }]) => kind !== 'municipality'));
  const municipalities = municipalitiesOn(register, day, isExample);
  return { calls, applications, byCall, byAxis, municipalities, regions };
}

const newestOf = (versions: readonly OwnVersion[]): OwnCall[] =>
  [...group(versions, ({ callId }) => callId)].map(([id, [newest]]) => ({
    id,
    code: newest!.code,
    document: newest!.document,
  }));

const stateOf = ({ withdrawnAt, outcome }: SentRow): Counted['state'] => {
  if (outcome) return outcome === 'refused' ? 'refused' : 'granted';
  return withdrawnAt ? 'withdrawn' : 'open';
};

const currentArea = (register: Register, organisation: Organisation | undefined, day: string): string | null =>
  organisation?.areaCode ? (areaAfterMergers(register, organisation.areaCode, day) ?? organisation.areaCode) : null;

interface Applications {
  versions: readonly OwnVersion[];
  sent: readonly SentRow[];
  partiesOf: (one: SentRow) => string[];
}

/** What applications ask, as who assesses them sees it: what the rule gives today, after what the same applicants were granted before. */
async function askedIn(services: Needs, { versions, sent, partiesOf }: Applications): Promise<Map<string, Cents>> {
  const asked = new Map<string, Cents>();
  for (const [callId, rows] of group(sent, (one) => one.callId)) {
    const computable = rows.map((row) => ({
      ...{ id: row.id, versionNumber: row.versionNumber, organisationIds: partiesOf(row) },
      document: versions.find((one) => one.callId === callId && one.number === row.versionNumber)!.document,
      submission: { document: { answers: row.answers as Answered } },
    }));
    const computations = await computationsOf(services, callId, computable);
    for (const { id } of rows) asked.set(id, requestedOf(computations.get(id)));
  }
  return asked;
}

/** Invented ones for who is invented itself, and only those. */
function municipalitiesOn(register: Register, day: string, isExample: boolean): Municipality[] {
  const all = [...register.areas.values()].filter(({ kind }) => kind === 'municipality');
  const byToday = group(all, ({ code }) => areaAfterMergers(register, code, day) ?? code);
  const found = all.flatMap(({ code }): Municipality[] => {
    const area = areaOn(register, code, day);
    if (!area || area.example !== isExample) return [];
    const regions = regionsOn(register.memberships, code, day);
    const of = (wanted: string) => regions.find((one) => register.areas.get(one)?.kind === wanted) ?? null;
    const { name, country, population } = area;
    const size = sizeOf(population);
    return [
      {
        code,
        name,
        country,
        population,
        size,
        regions,
        codes: [code, ...(byToday.get(code) ?? []).map((one) => one.code)],
        province: of('province'),
        referenceRegion: of('reference-region'),
      },
    ];
  });
  return found.sort((one, other) => one.name.localeCompare(other.name, 'nl'));
}

/** Which municipalities a call is for: by country, area and inhabitants, as its newest version says. */
export function mayApplyTo({ document: { applicants } }: OwnCall, municipality: Municipality): boolean {
  const { kinds, areas, country = 'BE', inhabitantsFrom, inhabitantsBelow } = applicants;
  const { codes, regions, population } = municipality;
  if (kinds && !kinds.includes('municipality')) return false;
  if (municipality.country !== country) return false;
  if (areas?.length && !areas.some((one) => codes.includes(one) || regions.includes(one))) return false;
  if (inhabitantsFrom !== undefined && (population ?? 0) < inhabitantsFrom) return false;
  return inhabitantsBelow === undefined || population === null || population < inhabitantsBelow;
}

/** The calls with this code, of an axis (`as:…`) or one of them (`oproep:…`); all of them when nothing is chosen. */
export function callsAmong(calls: readonly OwnCall[], among: string): readonly OwnCall[] {
  const [kind, chosen] = among.split(':');
  const found = calls.filter(({ code, document }) => (kind === 'as' ? document.axis : code) === chosen);
  return found.length > 0 ? found : calls;
}

/** The municipalities that take part in no application to a call, though it is for them. */
export function absentFrom({ applications, municipalities }: Overview, call: OwnCall): Municipality[] {
  const own = applications.filter(({ callId, state }) => callId === call.id && state !== 'withdrawn');
  const there = new Set(own.flatMap(({ areas }) => areas));
  return municipalities.filter((one) => mayApplyTo(call, one) && !there.has(one.code));
}

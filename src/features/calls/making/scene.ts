import type { FastifyRequest } from 'fastify';
import type { Services } from '../../../app.ts';
import { today } from '../../../platform/clock.ts';
import { NotFound } from '../../../platform/errors.ts';
import { translator } from '../../../platform/i18n.ts';
import { areaOptions, readRegister } from '../../areas/index.ts';
import { isTheme } from '../../themes/index.ts';
import { isAxis } from '../axes.ts';
import { type CallProblem, findProblems } from '../document/problems/index.ts';
import type { CallDocument } from '../document/schema.ts';
import { localOf } from '../moments.ts';
import { partBySlug } from './parts/index.ts';
import type { CallPart, Scene } from './parts/part.ts';
import { inhabitantsByArea, standingOf } from './rights.ts';

export const paramsOf = (request: FastifyRequest) =>
  request.params as { callPart: string; callItem?: string; revision: string };

/** The part that the address names. @throws NotFound when there is no such part */
export function partIn(request: FastifyRequest): CallPart {
  const part = partBySlug(paramsOf(request).callPart);
  if (!part) throw new NotFound();
  return part;
}

const kindOf = (thing: object | undefined): string => (thing as { kind?: string } | undefined)?.kind ?? '';

/** Makes scenes of one document, with the areas and the words that its forms need. */
export async function scenes(request: FastifyRequest, { db, clock }: Pick<Services, 'db' | 'clock'>) {
  const areas = await areaOptions(db, today(clock));
  const { language } = request;
  return (document: CallDocument, part: CallPart, item: string, kind?: string): Scene => ({
    document,
    item,
    kind: kind ?? (part.list ? kindOf(part.find(document, item)) : ''),
    areas,
    language,
    t: translator(language),
  });
}

export type SceneOf = Awaited<ReturnType<typeof scenes>>;

/** What misses or clashes in a draft, by what is known now. */
export async function problemsNow(
  { db, clock }: Pick<Services, 'db' | 'clock'>,
  { draft, isExample }: { draft: CallDocument; isExample: boolean },
): Promise<CallProblem[]> {
  const register = await readRegister(db);
  const day = today(clock);
  const municipalities = inhabitantsByArea(register, draft, { day, isExample });
  return findProblems(draft, {
    isArea: (code) => register.areas.has(code),
    isAxis,
    isTheme,
    municipalitiesOf: () => municipalities,
    nameOf: (code) => register.areas.get(code)?.name ?? code,
    standingOf: (code) => standingOf(register, code, day),
    now: localOf(clock.now()),
  });
}

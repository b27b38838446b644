import { stringify } from 'csv-stringify/sync';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Services } from '../../../app.ts';
import { everyone } from '../../../platform/access.ts';
import { today } from '../../../platform/clock.ts';
import { NotFound } from '../../../platform/errors.ts';
import { answered, answersOf } from '../../../platform/forms.ts';
import { translator } from '../../../platform/i18n.ts';
import { fromCents } from '../../../platform/money.ts';
import { drawAreas, readRegister } from '../../areas/index.ts';
import { figureTable } from '../making/figures/table.ts';
import { csv, sendCsv } from '../paying/csv.ts';
import { selectRights } from '../store.ts';
import { figuresFilePath, rightsFilePath, rightsPath } from './paths.ts';
import { openPublicCall } from './public-call.ts';
import { rightRows, searchRows } from './rights.ts';
import { RightsPage } from './views/RightsPage.tsx';

const config = { access: everyone, cache: 'public' } as const;

/** The drawing rights of a call by area as they stand today, to read and as a file. */
export function registerRights(app: FastifyInstance, { db, clock }: Services): void {
  app.get(rightsPath(':call'), { config }, async function viewRights(request, reply) {
    const { call, document, rows, register } = await open(request);
    const search = answered(answersOf(request.query), 'zoek').slice(0, 100);
    const shown = searchRows(rows, search);
    const areas = shown.flatMap(({ code }) => register.areas.get(code) ?? []);
    const picture = await drawAreas(db, register, areas, today(clock));
    return reply.page(<RightsPage {...{ call, document, rows, shown, search, picture }} day={today(clock)} />);
  });

  app.get(rightsFilePath(':call'), { config: { access: everyone } }, async function downloadRights(request, reply) {
    const { call, rows } = await open(request);
    if (rows.length === 0) throw new NotFound();
    const t = translator(request.language);
    const columns = ['code', 'name', 'from', 'inhabitants', 'right'].map((column) =>
      t(`ownshare.rights.file.${column}`),
    );
    const lines = rows.map(({ code, name, from, inhabitants, cents }) => [
      code,
      name,
      from.map((one) => one.name).join(' + '),
      inhabitants === null ? '' : String(inhabitants),
      fromCents(cents),
    ]);
    return reply
      .type('text/csv; charset=utf-8')
      .header('content-disposition', `attachment; filename="rechten-${call.code}.csv"`)
      .send(stringify([columns, ...lines], { bom: true, record_delimiter: 'windows' }));
  });

  const figures = { config: { access: everyone } };
  app.get(figuresFilePath(':call'), figures, async function downloadRightsFigures(request, reply) {
    const { call, document, register } = await open(request);
    if (!document.rule?.rights?.figures) throw new NotFound();
    const nameOf = (code: string) => register.areas.get(code)?.name ?? code;
    const { fileColumns, fileRows } = figureTable(document, { applying: new Set(), nameOf });
    const t = translator(request.language);
    const columns = [t('ownshare.rights.file.code'), t('ownshare.rights.file.name'), ...fileColumns];
    const rows = fileRows.map(({ code, name, cells }) => [code, name, ...cells]);
    return sendCsv(reply, `cijfers-${call.code}`, csv(columns, rows));
  });

  async function open(request: FastifyRequest) {
    const { call, number, document, onDay } = await openPublicCall(db, request);
    const rights = await selectRights(db, call.id, number);
    const register = await readRegister(db);
    const byArea = new Map(rights.map(({ areaCode, cents }) => [areaCode, cents]));
    return { call, document, register, rows: rightRows(register, byArea, { onDay, day: today(clock) }) };
  }
}

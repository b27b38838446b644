import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Services } from '../../../app.ts';
import { NotFound } from '../../../platform/errors.ts';
import { translator } from '../../../platform/i18n.ts';
import { organisationAccess } from '../../accounts/index.ts';
import { type Organisation, selectOrganisation } from '../holders-store.ts';
import { csv, sendCsv } from '../paying/csv.ts';
import { overviewFile, overviewPath } from './addresses.ts';
import { callsAmong, type Overview, readOverview } from './overview.ts';
import { sizes } from './sizes.ts';
import { type Chosen, cellsOf, tableNames } from './tables-of.ts';
import { OverviewPage } from './views/OverviewPage.tsx';

/** What became of all calls of an organisation, by call, axis, region and size of municipality. */
export function registerOverview(app: FastifyInstance, services: Services): void {
  const config = { access: organisationAccess('view') };

  app.get(overviewPath(':organisation'), { config }, async function viewOverview(request, reply) {
    const { organisation, overview } = await read(services, request);
    return reply.page(<OverviewPage {...{ organisation, overview }} chosen={chosenIn(request, overview)} />);
  });

  app.get(overviewFile(':organisation'), { config }, async function sendTable(request, reply) {
    const asked = (request.query as { tabel?: unknown }).tabel ?? 'oproepen';
    const name = tableNames.find((one) => one === asked);
    if (!name) throw new NotFound();
    const { overview } = await read(services, request);
    const { language } = request;
    const t = translator(language);
    const cells = cellsOf(name, overview, { t, language, chosen: chosenIn(request, overview) });
    return sendCsv(reply, `${t('overview.file')}-${name}`, csv(...cells));
  });
}

async function read(
  services: Services,
  request: FastifyRequest,
): Promise<{ organisation: Organisation; overview: Overview }> {
  const organisation = await selectOrganisation(services.db, (request.params as { organisation: string }).organisation);
  if (!organisation) throw new NotFound();
  return { organisation, overview: await readOverview(services, organisation, request.language) };
}

/** What is asked to be shown; what is not known counts as not asked. */
function chosenIn({ query }: FastifyRequest, { calls, regions }: Overview): Chosen {
  const { van, oproep, regio, grootte, pagina } = query as Record<string, unknown>;
  return {
    among: typeof van === 'string' && callsAmong(calls, van) !== calls ? van : '',
    call: calls.find(({ code }) => code === oproep) ?? calls[0],
    region: typeof regio === 'string' && regions.has(regio) ? regio : '',
    size: sizes.find(({ code }) => code === grootte)?.code ?? '',
    page: typeof pagina === 'string' && /^[1-9]\d{0,2}$/.test(pagina) ? Number(pagina) : 1,
  };
}

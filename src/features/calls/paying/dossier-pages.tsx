import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Services } from '../../../app.ts';
import { viewerOf } from '../../../platform/access.ts';
import { findAttachment, sendAttachment } from '../../../platform/attachments.ts';
import { NotFound } from '../../../platform/errors.ts';
import { isUuid } from '../../accounts/index.ts';
import { callOf, callView } from '../access.ts';
import { subjectOf } from '../applying/file-store.ts';
import { hasInterest } from '../interest.ts';
import { mayCall } from '../policy.ts';
import { dossierPath } from './addresses.ts';
import { dossierIn } from './dossier.ts';
import { sentFiles } from './files.ts';
import { possible } from './movements/kinds.ts';
import { readLedger } from './posting.ts';
import { DossierPage } from './views/DossierPage.tsx';

interface Params {
  application: string;
  attachment: string;
}

/** The dossier of an application that was sent in, for who calls, with the files of all its steps. */
export function registerDossier(app: FastifyInstance, services: Services): void {
  const config = { access: callView(services.db) };
  const at = dossierPath(':call', ':application');

  app.get(at, { config }, async function viewDossier(request, reply) {
    const call = callOf(request);
    const dossier = await dossierIn(services, call, paramsOf(request).application);
    const isOwn = hasInterest(viewerOf(request), dossier);
    const mayBook = mayCall(request.viewer, 'publish', call) && !isOwn;
    const movements = mayBook ? possible(await readLedger(services.db, call.id), dossier.application.id) : [];
    return reply.page(<DossierPage {...{ dossier, movements, isOwn }} />);
  });

  app.get(`${at}/bestanden/:attachment`, { config }, async function sendFile(request, reply) {
    const { application, attachment } = paramsOf(request);
    const dossier = await dossierIn(services, callOf(request), application);
    const files = isUuid(attachment) ? await sentFiles(services.db, dossier) : [];
    const file = files.find(({ id }) => id === attachment);
    const found = file && (await findAttachment(services.db, subjectOf(dossier.application.id, file), file.id));
    if (!found) throw new NotFound();
    return sendAttachment(reply, found);
  });
}

const paramsOf = ({ params }: FastifyRequest): Params => params as Params;

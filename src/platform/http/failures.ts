import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod';
import { h, type JSX } from 'preact';
import { ErrorPage } from '../../ui/ErrorPage.tsx';
import { isUnavailable } from '../database/index.ts';
import { AppError, BadRequest, type Invalid, NotFound, SignInNeeded, TooMany } from '../errors.ts';
import { translator } from '../i18n.ts';

export interface FailureOptions {
  /** The page on which someone can sign in and go on; who signs in is a feature's business. */
  signInPage(request: FastifyRequest): JSX.Element;
}

/** The one place where errors become answers: a page in the house style, or problem+json (RFC 9457) for the API. */
export function registerFailures(app: FastifyInstance, { signInPage }: FailureOptions): void {
  app.setNotFoundHandler((request, reply) => answer(request, reply, new NotFound()));
  app.setErrorHandler((error: FastifyError, request, reply) => {
    const failure = understand(error);
    // While the database is away every request fails, and for a reason that is told once.
    if (failure.id === 'unavailable') request.log.warn({ reason: innermost(error).message }, 'request failed');
    else if (failure.status >= 500) request.log.error(withoutValues(error), 'request failed');
    const lastKnown = failure.id === 'unavailable' ? reply.lastKnownPage() : undefined;
    return lastKnown ?? answer(request, reply, failure);
  });

  async function answer(request: FastifyRequest, reply: FastifyReply, failure: AppError): Promise<FastifyReply> {
    if (failure instanceof TooMany) reply.header('retry-after', failure.retryAfterSeconds);
    if (failure.status === 503) reply.header('retry-after', 5);
    reply.header('cache-control', 'no-store');
    if (request.url.startsWith('/api/')) return problem(request, reply, failure);
    if (failure instanceof SignInNeeded) return reply.page(signInPage(request), 401);
    return reply.page(h(ErrorPage, { id: failure.id, status: failure.status, values: failure.values }), failure.status);
  }
}

/** What a log may hold of an error: a failed query's own message lists the values it was given, personal data among them. */
function withoutValues(error: Error): object {
  const { name, message, stack, code } = innermost(error) as FastifyError;
  return { error: { name, message, code, stack } };
}

const innermost = (error: Error): Error => (error.cause instanceof Error ? innermost(error.cause) : error);

function understand(error: FastifyError): AppError {
  if (error instanceof AppError) return error;
  if (hasZodFastifySchemaValidationErrors(error)) {
    const problems = error.validation.map((issue) => ({
      path: `${error.validationContext ?? ''}${issue.instancePath}`.replace(/\/$/, '').replaceAll('/', '.'),
      message: issue.message ?? '',
    }));
    return Object.assign(new BadRequest(problems.map((one) => `${one.path}: ${one.message}`).join(' ')), { problems });
  }
  if (holdsNul(error)) return new BadRequest();
  if (isUnavailable(error)) return new AppError('unavailable', 503);
  if (error.statusCode === 413) return new AppError('too-large', 413);
  if (error.statusCode === 415) return new AppError('bad-request', 415);
  if (error.statusCode === 429) return new TooMany(60);
  if (error.statusCode === 503) return new AppError('unavailable', 503);
  if (error.statusCode && error.statusCode >= 400 && error.statusCode < 500) return new BadRequest();
  return new AppError('unexpected', 500);
}

/** PostgreSQL takes no NUL in a text (22021) nor in JSON (22P05); a form that holds one was made by hand. */
const holdsNul = (error: Error): boolean => {
  const { code } = (error.cause ?? error) as FastifyError;
  return code === '22021' || code === '22P05';
};

function problem(request: FastifyRequest, reply: FastifyReply, failure: AppError): FastifyReply {
  const t = translator(request.language);
  return reply
    .status(failure.status)
    .type('application/problem+json')
    .serializer(JSON.stringify)
    .send({
      type: `urn:lokale-relance:problem:${failure.id}`,
      title: t(`errors.${failure.id}.title`, failure.values),
      status: failure.status,
      detail: failure.values.detail || t(`errors.${failure.id}.text`, failure.values),
      ...('problems' in failure ? { errors: (failure as Invalid).problems } : {}),
    });
}

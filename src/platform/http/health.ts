import { sql } from 'drizzle-orm';
import type { FastifyInstance } from 'fastify';
import { everyone } from '../access.ts';
import type { Database } from '../database/index.ts';

/** `/health`: the process answers. `/ready`: it can do its work; asked at most once a second of the database. */
export function registerHealth(app: FastifyInstance, db: Database): void {
  let asked = 0;
  let answer: Promise<boolean> = Promise.resolve(false);
  const isReady = () => {
    if (Date.now() - asked > 1000) {
      asked = Date.now();
      answer = db.execute(sql`select 1`).then(
        () => true,
        () => false,
      );
    }
    return answer;
  };
  const config = { access: everyone };
  app.get('/health', { config }, async (_request, reply) =>
    reply.header('cache-control', 'no-store').send({ status: 'ok' }),
  );
  app.get('/ready', { config }, async (_request, reply) => {
    const ready = await isReady();
    return reply
      .header('cache-control', 'no-store')
      .status(ready ? 200 : 503)
      .send({ status: ready ? 'ok' : 'unavailable' });
  });
}

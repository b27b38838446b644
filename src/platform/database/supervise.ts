import type { Server } from './server.ts';
import type { Log } from './types.ts';

const firstPause = 200;
const longestPause = 5_000;

/**
 * Starts the server again whenever it ends by itself, with a growing pause of five seconds at most. It does not give up: a full disk may
 * take hours, and meanwhile the application answers 503.
 */
export function supervise(first: Server, start: () => Promise<Server>, log: Log) {
  let server = first;
  let stopping = false;
  let wake = () => {};

  const pause = (milliseconds: number) =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });

  async function restart(): Promise<void> {
    for (let wait = firstPause; !stopping; wait = Math.min(wait * 2, longestPause)) {
      await pause(wait);
      if (stopping) return;
      try {
        server = await start();
        log.info({ pid: server.pid }, 'The database runs again');
        return;
      } catch (error) {
        log.error({ error: (error as Error).message, wait }, 'The database does not start; trying again');
      }
    }
  }

  async function watch(): Promise<void> {
    while (!stopping) {
      await server.exited;
      if (stopping) return;
      log.error({ pid: server.pid, postgres: server.output() }, 'The database ended unexpectedly; starting it again');
      await restart();
    }
  }

  const watching = watch();
  return {
    pid: () => server.pid,
    async stop(end: (server: Server) => Promise<void>): Promise<void> {
      stopping = true;
      wake();
      // A restart that is under way ends by itself, with a server or an error.
      if (server.isRunning()) await end(server);
      await watching;
      if (server.isRunning()) await end(server);
    },
  };
}

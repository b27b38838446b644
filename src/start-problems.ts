import { ConfigError } from './platform/config.ts';
import { DatabaseUnavailable, isUnavailable, MigrationFailed } from './platform/database/index.ts';

type Problem = Error & { code?: string; port?: number; address?: string; path?: string; syscall?: string };

/** What to say to the person who starts the product and sees it end. Only what nobody foresaw is shown with its trace. */
export function explainStart(error: Problem): string {
  if ([ConfigError, DatabaseUnavailable, MigrationFailed].some((kind) => error instanceof kind)) return error.message;
  return explainListening(error) ?? explainDisk(error) ?? explainDatabase(error) ?? error.stack ?? String(error);
}

function explainListening({ code, syscall, port, address, ...error }: Problem): string | undefined {
  if (code === 'EADDRINUSE')
    return `Port ${port} is taken on ${address}. Stop what uses it, or choose another with PORT=…`;
  if (code === 'EACCES' && port) return `Port ${port} needs more rights. Choose one above 1023 with PORT=…`;
  if (code === 'EADDRNOTAVAIL')
    return `HOST: ${address} is not an address of this machine. Use 127.0.0.1, or 0.0.0.0 for all.`;
  if (syscall === 'getaddrinfo' && 'hostname' in error) return `HOST: ${error.hostname} is not known on this machine.`;
  return undefined;
}

function explainDisk({ code = '', path }: Problem): string | undefined {
  if (!path) return undefined;
  if (['EACCES', 'EPERM', 'EROFS'].includes(code))
    return `No right to use ${path}. Allow it, or choose another DATA_DIR.`;
  if (code === 'ENOSPC' || code === 'EDQUOT') return `The disk of ${path} is full. Make space, and start again.`;
  if (code === 'ENOTDIR' || code === 'EEXIST') return `${path} is not a folder. Choose another DATA_DIR.`;
  return undefined;
}

function explainDatabase(error: Problem): string | undefined {
  for (let inner: unknown = error; inner instanceof Error; inner = inner.cause) {
    if ((inner as Problem).code === '42501') {
      return `The user of DATABASE_URL lacks rights (${inner.message}). It has to own the database: alter database … owner to …`;
    }
  }
  return isUnavailable(error) ? `The database went away during the start: ${error.message}` : undefined;
}

/** The database cannot be used now. The message says why and what to do; it holds no password and no personal data. */
export class DatabaseUnavailable extends Error {
  override name = 'DatabaseUnavailable';
}

/** The database cannot be brought to the shape this version of the application needs. Nothing was changed. */
export class MigrationFailed extends Error {
  override name = 'MigrationFailed';
}

const connectionCodes = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
]);

// Class 08 connection, 53 resources (disk full, too many connections), 57P0x shutdown, crash, starting; 58 system errors; XX001 and 2 damage.
const unavailableStates = /^(08|53|58)...$|^57P0[1-5]$|^XX00[12]$/;

const unavailableWords =
  /connection terminated|timeout exceeded when trying to connect|not queryable|connection error|pool after calling end|client was closed/i;

/** True when an error, or anything in its chain of causes, means "the database is away or full": answer 503, try later. */
export function isUnavailable(error: unknown): boolean {
  for (let current = error, depth = 0; current instanceof Error && depth < 10; current = current.cause, depth++) {
    if (current instanceof DatabaseUnavailable) return true;
    const { code, syscall } = current as NodeJS.ErrnoException;
    if (code && (connectionCodes.has(code) || unavailableStates.test(code))) return true;
    // An embedded database that is restarting has no socket file.
    if (code === 'ENOENT' && syscall === 'connect') return true;
    if (!code && unavailableWords.test(current.message)) return true;
  }
  return false;
}

import { Refusal } from './refusal.js';

/** PostgreSQL and socket errors that say "not now" instead of "never": the server comes back by itself. */
const AWAY = new Set([
  '57P01', // the server was told to stop
  '57P02', // the server crashed
  '57P03', // the server is starting up
  '53300', // no connection left
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOENT',
  'EPIPE',
]);

const AWAY_MESSAGE =
  /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection/;

/** The same error, or the refusal UNAVAILABLE when it only says that the database is away for a moment. */
export function asRefusal(error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof Refusal) return error;
  const { code } = error as { code?: string };
  if ((code && (AWAY.has(code) || code.startsWith('08'))) || AWAY_MESSAGE.test(error.message)) {
    return new Refusal('UNAVAILABLE');
  }
  return error;
}

/** Whether the error is PostgreSQL's refusal of a second row under this unique constraint or index. */
export function breaksUnique(error: unknown, constraint: string): boolean {
  const { code, constraint: broken } = error as { code?: string; constraint?: string };
  return code === '23505' && broken === constraint;
}

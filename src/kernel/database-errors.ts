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
  if (error instanceof Refusal) return error;
  // By what it says and not by its class: sockets' errors come from outside, and may have a class of their own.
  const { code, message } = (error ?? {}) as { code?: unknown; message?: unknown };
  const says = typeof code === 'string' && (AWAY.has(code) || code.startsWith('08'));
  return says || AWAY_MESSAGE.test(String(message)) ? new Refusal('UNAVAILABLE') : error;
}

/** Whether the error is PostgreSQL's refusal of a second row under this unique constraint or index. */
export function breaksUnique(error: unknown, constraint: string): boolean {
  const { code, constraint: broken } = error as { code?: string; constraint?: string };
  return code === '23505' && broken === constraint;
}

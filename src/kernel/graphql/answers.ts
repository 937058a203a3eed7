import { GraphQLError } from 'graphql';
import { asRefusal } from '../database-errors.js';
import type { Log } from '../log.js';
import { Refusal, RefusalCode } from '../refusal.js';

/** What a refusal looks like to a caller: its code, and the field, limit or date it speaks of. */
export function refusalAnswer(refusal: Refusal) {
  return { code: refusal.code, ...refusal.detail };
}

/**
 * The error as a caller may see it. A refusal keeps its code; an invalid document is INVALID; anything else is a bug,
 * logged with a reference and answered with that reference and nothing more.
 */
export function publicError(error: GraphQLError, log: Log): GraphQLError {
  const found = error.originalError ?? error;
  const cause = refusedRequest(found) ?? asRefusal(found);
  if (cause instanceof Refusal) return answered(cause.code, error, refusalAnswer(cause));
  if (cause instanceof GraphQLError || isDocumentError(cause)) {
    const code = codeOf(error);
    // A suggestion would read the schema out to whoever guesses at it.
    // Safety: what somebody typed into the wrong place is not repeated, where a screen or a proxy could keep it.
    const message = error.message
      .replace(/ Did you mean.*$/s, '')
      .replace(/( got invalid value |, found ).*$/s, ' is invalid');
    return answered(code, error, {}, message);
  }
  const reference = log.failure('unexpected', cause);
  return answered(RefusalCode.UNEXPECTED, error, { reference });
}

/** The refusal code an invalid document carries; the compiled executor makes errors without any extensions. */
function codeOf(error: GraphQLError): string {
  const code = (error.extensions as { code?: unknown } | undefined)?.code;
  return typeof code === 'string' && code in RefusalCode ? code : RefusalCode.INVALID;
}

function answered(code: string, error: GraphQLError, more: object, message = code): GraphQLError {
  return new GraphQLError(message, { path: error.path, extensions: { ...more, code } });
}

/** Mercurius' own refusals of a document: unknown persisted query, no batching and the like. */
function isDocumentError(error: unknown): boolean {
  const { code } = error as { code?: unknown };
  return typeof code === 'string' && code.startsWith('MER_ERR');
}

/** The refusal of a request that never became a document: too large, empty, not JSON. */
function refusedRequest(error: unknown): Refusal | undefined {
  const { code, statusCode } = error as { code?: unknown; statusCode?: unknown };
  if (code === 'FST_ERR_CTP_BODY_TOO_LARGE') return new Refusal('TOO_LONG', { field: 'body' });
  const ofTheCaller = typeof statusCode === 'number' && statusCode >= 400 && statusCode < 500;
  return ofTheCaller && !isDocumentError(error) ? new Refusal('INVALID', { field: 'body' }) : undefined;
}

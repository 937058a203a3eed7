import type { CombinedError } from '@urql/core';
import type { shell } from '../../words/en/shell.js';

/** The server's codes, and OFFLINE: the request did not come back. Each has its words. */
export type Code = keyof typeof shell.refusals;

/** Why something could not be done, as the server says it. */
export interface Refused {
  code: Code;
  field?: string;
  limit?: number;
  /** "YYYY-MM-DD" */
  until?: string;
  /** What to tell the people who run it about a fault of ours. */
  reference?: string;
}

/** The refusal in an error of the API; OFFLINE when there was no answer. */
export function refusalOf(error: CombinedError): Refused {
  const extensions = error.graphQLErrors[0]?.extensions;
  if (extensions && typeof extensions.code === 'string') return extensions as unknown as Refused;
  return { code: error.networkError && !error.response ? 'OFFLINE' : 'UNAVAILABLE' };
}

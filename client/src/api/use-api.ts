import type { AnyVariables, DocumentInput, RequestPolicy } from '@urql/core';
import { useClient, useQuery } from '@urql/preact';
import { useCallback } from 'preact/hooks';
import { useSignIn } from '../sign-in/sign-in.js';
import { type Refused, refusalOf } from './refusals.js';

/** What was asked for, on its way, here or refused. `data` stays while it is asked for again. */
export interface Asked<Data> {
  data: Data | undefined;
  refused: Refused | undefined;
  isLoading: boolean;
  /** Here or refused: there is something for a person to read. */
  isSettled: boolean;
  again: () => void;
}

/**
 * Asks for something a page shows; what is remembered is shown at once and asked for again behind it. Without variables
 * nothing is asked yet.
 */
export function useAsked<Data, Variables extends AnyVariables>(
  query: DocumentInput<Data, Variables>,
  variables: Variables | undefined,
  requestPolicy: RequestPolicy = 'cache-and-network',
): Asked<Data> {
  const [{ data, error, fetching, stale }, ask] = useQuery<Data, Variables>({
    query,
    variables: variables as Variables,
    pause: variables === undefined,
    requestPolicy,
  });
  const again = useCallback(() => ask({ requestPolicy: 'network-only' }), [ask]);
  // A refusal comes with `null` for what was asked, and is over once it is asked again.
  const refused = error && !fetching ? refusalOf(error) : undefined;
  const isSettled = data != null || refused !== undefined;
  return { data: data ?? undefined, refused, isLoading: fetching && !stale && !data, isSettled, again };
}

export type Answer<Data> = { data: Data; refused?: never } | { data?: never; refused: Refused };

export type Ask = <Data, Variables extends AnyVariables>(
  kind: 'query' | 'mutation',
  document: DocumentInput<Data, Variables>,
  variables: Variables,
) => Promise<Answer<Data>>;

/**
 * Asks or does one thing, always of the server. When the session has ended, the person is asked to sign in where they
 * are, and it is tried once more: what they wrote is not lost.
 */
export function useAsk(): Ask {
  const client = useClient();
  const signIn = useSignIn();
  return useCallback<Ask>(
    async (kind, document, variables) => {
      const once = async () => {
        const result = await client[kind](document, variables, { requestPolicy: 'network-only' }).toPromise();
        if (result.error) return { refused: refusalOf(result.error) };
        return { data: result.data! };
      };
      const answer = await once();
      if (answer.refused?.code !== 'SIGN_IN') return answer;
      return (await signIn()) ? once() : answer;
    },
    [client, signIn],
  );
}

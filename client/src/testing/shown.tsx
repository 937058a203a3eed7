import { Provider } from '@urql/preact';
import { configure, render } from '@testing-library/preact';
import type { ComponentChildren } from 'preact';
import { openClient } from '../api/client.js';
import type { Refused } from '../api/refusals.js';
import { memoryDriver } from '../router/drivers.js';
import { RouterProvider } from '../router/router.js';

// Many specs run at once; a machine that is busy is not a screen that is broken.
configure({ asyncUtilTimeout: 5_000 });

/** What the server answers to an operation, by its name; for specs of screens. */
export type Answers = Record<string, (variables: Record<string, never>) => object | Refusing | Promise<object>>;

export class Refusing {
  constructor(readonly extensions: Refused) {}
}

/** A refusal in place of an answer. */
export function refusing(code: Refused['code'], more: Partial<Refused> = {}): Refusing {
  return new Refusing({ code, ...more });
}

/** What was sent to the server, in order. */
export interface Sent {
  name: string;
  variables: Record<string, unknown>;
}

/** Shows a part of the app at a place, before a server that gives these answers; whatever else is asked fails. */
export function shownAt(place: string, answers: Answers, part: ComponentChildren): Sent[] {
  const sent: Sent[] = [];
  Object.assign(globalThis, {
    scrollTo: () => undefined,
    fetch: async (_url: string, { body }: { body: string }) => {
      const { operationName: name, variables } = JSON.parse(body) as { operationName: string; variables: never };
      sent.push({ name, variables });
      const answer = await answers[name]?.(variables);
      if (!answer) throw new TypeError('Failed to fetch');
      const refused = answer instanceof Refusing;
      const text = refused ? { data: null, errors: [{ message: '', ...answer }] } : { data: answer };
      return {
        status: 200,
        headers: new Map([['Content-Type', 'application/json']]),
        text: async () => JSON.stringify(text),
      };
    },
  });
  render(
    <Provider value={openClient()}>
      <RouterProvider driver={memoryDriver(place)}>{part}</RouterProvider>
    </Provider>,
  );
  return sent;
}

import { useState } from 'preact/hooks';
import { announce } from '../announcer.js';
import type { Refused } from '../api/refusals.js';
import type { Answer } from '../api/use-api.js';
import { refusalWords } from './refusal-words.js';

export interface Doing {
  /** What was done last, in words; it stays until the next act. */
  done: string | undefined;
  refused: Refused | undefined;
  /** The refusal in words when it is about this field; with no field, when it is about none of those given. */
  wrongWith: (field: string) => string | undefined;
  wrong: (...fields: string[]) => string | undefined;
  /** Does one thing at a time, says what became of it, and returns its answer when it went well. */
  run: <Data>(act: () => Promise<Answer<Data>>, done: string) => Promise<Data | undefined>;
}

/** One form or row of buttons that acts by itself and says what became of it. */
export function useDoing(): Doing {
  const [state, setState] = useState<{ done?: string; refused?: Refused; isBusy?: boolean }>({});
  const { done, refused, isBusy } = state;
  const said = refused && refusalWords(refused);
  return {
    done,
    refused,
    wrongWith: (field) => (refused?.field === field ? said : undefined),
    wrong: (...fields) => (refused?.field && fields.includes(refused.field) ? undefined : said),
    async run(act, done) {
      if (isBusy) return undefined;
      setState({ isBusy: true });
      const { data, refused } = await act();
      if (refused) {
        setState({ refused });
        announce(refusalWords(refused));
        return undefined;
      }
      setState({ done });
      announce(done);
      return data;
    },
  };
}

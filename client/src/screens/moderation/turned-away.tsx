import { moderation as words } from '../../../words/en/moderation.js';
import { shell } from '../../../words/en/shell.js';
import type { Refused } from '../../api/refusals.js';
import { refusalWords } from '../../parts/refusal-words.js';

/** What a refusal says at the desk, where some codes mean a case. */
export function deskRefusal(refused: Refused): string {
  const own: Partial<Record<string, string>> = words.refusals;
  return own[refused.code] ?? refusalWords(refused);
}

/**
 * A case that cannot be looked at. Safety: whoever wrote it anonymously is told here, alone, in the same words as
 * everybody for whom there is a reason not to look.
 */
export function TurnedAway({ refused, again }: { refused: Refused; again: () => void }) {
  if (refused.code === 'NOT_ALLOWED') return <p role="alert">{words.case.turnedAway}</p>;
  if (refused.code === 'NOT_FOUND') return <p role="alert">{words.case.notHere}</p>;
  return (
    <div role="alert">
      <p>{deskRefusal(refused)}</p>
      <button class="btn btn--small" type="button" onClick={again}>
        {shell.tryAgain}
      </button>
    </div>
  );
}

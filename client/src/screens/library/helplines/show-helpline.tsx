import { useState } from 'preact/hooks';
import { helplines } from '../../../../words/en/helplines.js';
import { useAsk } from '../../../api/use-api.js';
import { Confirm } from '../../../parts/confirm.js';
import { Outcome } from '../../../parts/outcome.js';
import { useDoing } from '../../../parts/use-doing.js';
import { ShowHelpline } from './helplines.documents.js';
import type { Helpline } from './states.js';

const words = helplines.show;

/** Whether readers see a helpline, and the button that changes it. */
export function ShowHelplineForm({ line }: { line: Helpline }) {
  const ask = useAsk();
  const doing = useDoing();
  const [isAsked, setAsked] = useState(false);
  const { id, version, shown } = line;
  const why = whyFixed(line);
  const change = async () => {
    setAsked(false);
    const done = shown ? words.hiddenNow : words.shownNow;
    await doing.run(() => ask('mutation', ShowHelpline, { id, version, shown: !shown }), done);
  };
  return (
    <section class="sec">
      <h2>{words.title}</h2>
      <p>{shown ? words.shown : words.hidden}</p>
      {why && <p class="muted">{why}</p>}
      {!why && (
        <button class="btn" type="button" onClick={() => setAsked(true)}>
          {shown ? words.hide : words.show}
        </button>
      )}
      <Outcome done={doing.done} wrong={doing.wrong()} />
      {isAsked && (
        <Confirm
          title={shown ? words.confirm.hideTitle : words.confirm.showTitle}
          doIt={shown ? words.hide : words.show}
          keepIt={words.confirm.keep}
          onDo={() => void change()}
          onClose={() => setAsked(false)}
        >
          <p>{shown ? words.confirm.hideAbout : words.confirm.showAbout}</p>
        </Confirm>
      )}
    </section>
  );
}

/** Why readers see it, or do not, whatever a curator wants; undefined when that is for the curator to say. */
function whyFixed({ kind, shown, numberRead }: Helpline): string | undefined {
  if (kind === 'EMERGENCY') return words.emergency;
  return shown || numberRead ? undefined : words.unread;
}

import { useState } from 'preact/hooks';
import { you as words } from '../../../words/en/you.js';
import type { Answer } from '../../api/use-api.js';
import { Doing, NotDone, useSaving } from './saving.js';

interface UndoableProps {
  /** What the button does, of what: "Stop following". */
  label: string;
  /** What it is done to, for whoever hears the button alone. */
  of: string;
  /** What is so once it was done. */
  done: string;
  act: (undone: boolean) => Promise<Answer<unknown>>;
}

/** Something that is done at once and can be undone where it was done. The button keeps the focus. */
export function Undoable({ label, of, done, act }: UndoableProps) {
  const saving = useSaving();
  const [isDone, setDone] = useState(false);
  const toggle = async () => {
    const changed = await saving.run(() => act(isDone), isDone ? words.undone : done);
    if (changed) setDone(!isDone);
  };
  return (
    <div class="row above">
      {isDone && <span>{done}</span>}
      <Doing saving={saving} looks="btn btn--small" onClick={() => void toggle()}>
        {isDone ? words.undo : label}
        <span class="vh">: {of}</span>
      </Doing>
      <NotDone refused={saving.refused} />
    </div>
  );
}

import type { ComponentChildren } from 'preact';
import { Dialog } from './dialog.js';

interface ConfirmProps {
  title: string;
  /** The two buttons say what they do: "Take it down", "Keep it". */
  doIt: string;
  keepIt: string;
  onDo: () => void;
  onClose: () => void;
  /** What will happen, who will see it, and how to undo it. */
  children: ComponentChildren;
}

/** Says what will happen before it does. */
export function Confirm({ title, doIt, keepIt, onDo, onClose, children }: ConfirmProps) {
  return (
    <Dialog title={title} onClose={onClose}>
      <div>{children}</div>
      <div class="row">
        <button class="btn btn--action" type="button" onClick={onDo}>
          {doIt}
        </button>
        <button class="btn" type="button" onClick={onClose}>
          {keepIt}
        </button>
      </div>
    </Dialog>
  );
}

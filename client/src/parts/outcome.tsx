import { ActIcon } from './act-icon.js';

/** What became of the last act, beside the button that did it. */
export function Outcome({ done, wrong }: { done?: string | undefined; wrong?: string | undefined }) {
  if (wrong) return <p class="error">{wrong}</p>;
  if (!done) return null;
  return (
    <p class="saved">
      <ActIcon name="check" />
      {done}
    </p>
  );
}

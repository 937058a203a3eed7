import { moderation } from '../../../words/en/moderation.js';

const words = moderation.keys;

/** The keys of the desk, in sight, and the switch that turns them off. */
export function DeskKeys({ isOn, onTurn }: { isOn: boolean; onTurn: (on: boolean) => void }) {
  return (
    <section class="keys" aria-label={words.title}>
      <p>
        {words.list.map(([key, does]) => (
          <span key={key} class="keys__one">
            <kbd>{key}</kbd> {does}
          </span>
        ))}
      </p>
      <label class="keys__on">
        <input type="checkbox" checked={isOn} onChange={(event) => onTurn(event.currentTarget.checked)} />
        {words.on}
      </label>
      <p>{words.never}</p>
    </section>
  );
}

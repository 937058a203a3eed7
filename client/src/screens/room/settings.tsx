import { useState } from 'preact/hooks';
import { ActIcon } from '../../parts/act-icon.js';
import { room } from '../../../words/en/room.js';
import { Dialog } from '../../parts/dialog.js';
import type { Hearing, Teller } from './teller.js';

const words = room.settings;
const HEARINGS: readonly Hearing[] = ['every', 'counts', 'off'];

export interface RoomSettings {
  enterSends: boolean;
  setEnterSends: (sends: boolean) => void;
  hearing: Hearing;
  setHearing: (hearing: Hearing) => void;
}

/** Kept in memory, for every room, until the page is closed. */
let chosen: { enterSends: boolean; hearing: Hearing } = { enterSends: false, hearing: 'every' };

export function useSettings(teller: Teller): RoomSettings {
  const [settings, setSettings] = useState(chosen);
  const set = (change: Partial<typeof chosen>) => setSettings((chosen = { ...chosen, ...change }));
  teller.hearing = settings.hearing;
  return {
    ...settings,
    setEnterSends: (enterSends) => set({ enterSends }),
    setHearing: (hearing) => set({ hearing }),
  };
}

/** How this device behaves in rooms. */
export function Settings({ settings }: { settings: RoomSettings }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button
        class="iconbtn"
        type="button"
        aria-label={words.open}
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      >
        <ActIcon name="more" />
      </button>
      {isOpen && (
        <Dialog title={words.title} onClose={() => setOpen(false)}>
          <p class="hint">{words.until}</p>
          <label class="tick">
            <input
              type="checkbox"
              checked={settings.enterSends}
              onChange={({ currentTarget }) => settings.setEnterSends(currentTarget.checked)}
            />
            <span>{words.enter}</span>
          </label>
          <p class="hint">{words.enterHint}</p>
          <fieldset>
            <legend class="lbl">{words.hearing}</legend>
            {HEARINGS.map((hearing) => (
              <label class="tick" key={hearing}>
                <input
                  type="radio"
                  name="hearing"
                  checked={settings.hearing === hearing}
                  onChange={() => settings.setHearing(hearing)}
                />
                <span>{words[hearing]}</span>
              </label>
            ))}
          </fieldset>
          <button class="btn" type="button" onClick={() => setOpen(false)}>
            {words.done}
          </button>
        </Dialog>
      )}
    </>
  );
}

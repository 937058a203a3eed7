import { useState } from 'preact/hooks';
import { settings } from '../../../../words/en/settings.js';
import { you } from '../../../../words/en/you.js';
import { announce } from '../../../announcer.js';
import { usePage } from '../../../page.js';
import { shortcuts } from '../../../shortcuts.js';
import { KeyList } from './key-list.js';
import { memberShortcuts } from './member-shortcuts.js';
import { SettingsPage } from './settings-page.js';

const words = settings.shortcuts;

/** Single-letter keys, off until they are turned on here. */
export default function ShortcutsScreen() {
  const { name } = settings.pages.shortcuts;
  usePage(name, true);
  const [isOn, setOn] = useState(shortcuts.isOn);
  const choose = (on: boolean) => {
    memberShortcuts(on);
    setOn(on);
    announce(you.saved);
  };
  return (
    <SettingsPage title={name} lead={words.about}>
      <fieldset class="gap">
        <legend class="lbl">{words.legend}</legend>
        <div class="choose">
          {[false, true].map((on) => (
            <label key={String(on)}>
              <input type="radio" name="shortcuts" checked={isOn === on} onChange={() => choose(on)} />
              {on ? words.on : words.off}
            </label>
          ))}
        </div>
      </fieldset>
      <section class="sec" aria-labelledby="keys">
        <h2 id="keys">{words.every}</h2>
        <KeyList keys={Object.entries(words.keys).map(([key, does]) => ({ key, does }))} />
        <p class="gap">{words.always}</p>
      </section>
    </SettingsPage>
  );
}

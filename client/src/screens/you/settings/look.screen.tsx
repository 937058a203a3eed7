import { useState } from 'preact/hooks';
import { settings } from '../../../../words/en/settings.js';
import { usePage } from '../../../page.js';
import { NotDone, Saved, useSaving } from '../saving.js';
import { keepLook, lookNow, showTheme, type Theme } from './look.js';
import { SettingsPage } from './settings-page.js';

const words = settings.look;

/** Colours. A choice is shown at once, and goes back when it could not be kept. */
export default function LookScreen() {
  const { name } = settings.pages.look;
  usePage(name, true);
  const saving = useSaving();
  const [theme, setTheme] = useState<Theme>(lookNow().theme);
  const show = (chosen: Theme) => {
    setTheme(chosen);
    showTheme(chosen);
  };
  const choose = async (chosen: Theme) => {
    const { theme: before, discreet } = lookNow();
    show(chosen);
    const kept = await saving.run(() => keepLook({ theme: chosen, discreet }));
    if (!kept) show(before);
  };
  return (
    <SettingsPage title={name} lead={words.about}>
      <fieldset class="gap">
        <legend class="lbl">{words.legend}</legend>
        <div class="choose">
          {(Object.keys(words.themes) as Theme[]).map((each) => (
            <label key={each}>
              <input type="radio" name="theme" checked={theme === each} onChange={() => void choose(each)} />
              {words.themes[each]}
            </label>
          ))}
        </div>
      </fieldset>
      <Saved when={saving.is === 'saved'} />
      <NotDone refused={saving.refused} />
      <p class="muted gap">{words.leftOut}</p>
    </SettingsPage>
  );
}

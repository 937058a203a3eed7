import { type Look, type Theme, THEMES } from '../../kernel/http/look.js';
import { Frame } from '../../kernel/pages/frame.page.js';

const NAMES: Record<Theme, string> = {
  device: 'Same as this device',
  light: 'Light',
  dark: 'Dark',
  contrast: 'High contrast, light',
  'contrast-dark': 'High contrast, dark',
};

/** How the place looks on this device. */
export function LookPage({ look }: { look: Look }) {
  return (
    <Frame title="How this looks">
      <h1>How this looks</h1>
      <p class="lede">This is kept on this device alone, in a cookie that holds your choice and nothing of you.</p>
      <form action="/look" method="post">
        <fieldset>
          <legend class="lbl">Colours</legend>
          <div class="choices">
            {THEMES.map((theme) => (
              <label class="tick" key={theme}>
                <input type="radio" name="theme" value={theme} checked={theme === look.theme} />
                {NAMES[theme]}
              </label>
            ))}
          </div>
        </fieldset>
        <fieldset class="sec">
          <legend class="lbl">Discreet mode</legend>
          <p class="hint">
            The tab says “Notes” and has a plain icon, and once you are signed in, the address stays the same and the
            browser keeps one entry for the whole visit. The entry itself stays in the history, and so does what was
            there before.
          </p>
          <label class="tick">
            <input type="checkbox" name="discreet" value="on" checked={look.discreet} />
            Use discreet mode on this device
          </label>
        </fieldset>
        <button class="btn btn--action">Keep this look</button>
      </form>
    </Frame>
  );
}

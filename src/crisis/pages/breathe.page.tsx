import { Frame } from '../../kernel/pages/frame.page.js';
import { Sentences } from './call.page.js';
import type { HelpText } from './help-text.js';

/** A minute of breathing, in words; a pace to look at stands still until somebody starts it, and stops with a tick. */
export function BreathePage({ text }: { text: HelpText['breathe'] }) {
  return (
    <Frame title={text.title}>
      <h1>{text.title}</h1>
      <p class="lede">{text.lead}</p>
      <section class="sec prose">
        <Sentences of={text.steps} />
      </section>
      <section class="sec pace" aria-labelledby="pace">
        <h2 id="pace">{text.pace}</h2>
        <p class="hint">{text.pace_about}</p>
        <label class="tick">
          <input type="checkbox" autocomplete="off" />
          {text.pace_start}
        </label>
        <p class="hint pace__still">{text.pace_still}</p>
        <div class="pace__place" aria-hidden="true">
          <div class="pace__shape" />
          <span class="pace__in">{text.pace_in}</span>
          <span class="pace__out">{text.pace_out}</span>
        </div>
      </section>
      <section class="sec prose">
        <h2>{text.stop}</h2>
        <Sentences of={text.otherwise} />
      </section>
      <p class="after">
        {text.help} <a href="/help">{text.help_now}</a>
      </p>
    </Frame>
  );
}

import type { HelpText } from './help-text.js';

interface OnDutyProps {
  text: HelpText;
  /** What is so of duty now, in words. */
  duty: string;
}

/** Whether somebody is here. A page that is kept on a phone shows the other sentence, by its worker. */
export function OnDuty({ text, duty }: OnDutyProps) {
  return (
    <>
      <p class="after" data-live>
        {duty} {text.duty.numbers}
      </p>
      <p class="after" data-copy hidden>
        {text.duty.kept} {text.duty.numbers}
      </p>
    </>
  );
}

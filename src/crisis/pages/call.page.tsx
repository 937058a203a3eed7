import { Icon } from '../../../client/components/icon.js';
import type { Line } from '../helplines/order.rules.js';
import type { HelpText } from './help-text.js';
import { Checked, telephone } from './lines.page.js';

export interface CallProps {
  text: HelpText;
  emergency: readonly Line[];
}

/** One tap to the number for life and death. */
export function CallButton({ line: { phone } }: { line: Line }) {
  return (
    <a class="btn btn--help btn--wide" href={telephone(phone ?? '112')}>
      <Icon name="phone" />
      Call {phone}
    </a>
  );
}

/** The numbers for life and death, each with how far it was checked. */
export function EmergencyNumbers({ text, emergency }: CallProps) {
  return (
    <>
      {emergency.map((line) => (
        <div key={line.id}>
          <CallButton line={line} />
          {line.notes && <p class="muted small">{line.notes}</p>}
          <Checked line={line} text={text} />
        </div>
      ))}
    </>
  );
}

/** When to call, and the number. */
export function CallNow({ text, emergency, when }: CallProps & { when: readonly string[] }) {
  return (
    <>
      <h3>Call {numbersOf(emergency)} now if:</h3>
      <Sentences of={when} />
      <EmergencyNumbers text={text} emergency={emergency} />
    </>
  );
}

/** "999", or "10177 or 112" where there are two. */
export function numbersOf(emergency: readonly Line[]): string {
  return emergency.map((line) => line.phone).join(' or ');
}

/** What somebody who cannot think of words can read out. */
export function Say({ what }: { what: readonly string[] }) {
  return (
    <>
      <h3>You can say</h3>
      <Sentences of={what} />
    </>
  );
}

export function Sentences({ of }: { of: readonly string[] }) {
  return (
    <ul>
      {of.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}

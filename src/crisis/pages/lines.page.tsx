import { Icon } from '../../../client/components/icon.js';
import type { Line } from '../helplines/order.rules.js';
import type { HelpText } from './help-text.js';

interface LinesProps {
  lines: readonly Line[];
  text: HelpText;
}

const languageNames = new Intl.DisplayNames(['en'], { type: 'language' });

/** Helplines in the order given, each with how to reach it, whether it is open, and how far it was checked. */
export function Lines({ lines, text }: LinesProps) {
  return (
    <ul class="lines" role="list">
      {lines.map((line) => (
        <li key={line.id}>
          <h3>{line.name}</h3>
          <p>
            <OpenNow line={line} text={text} />
          </p>
          {line.notes && <p>{line.notes}</p>}
          {line.languages.length > 0 && <p>In {line.languages.map((code) => languageNames.of(code)).join(', ')}.</p>}
          <Ways line={line} />
          <Checked line={line} text={text} />
        </li>
      ))}
    </ul>
  );
}

function OpenNow({ line, text }: { line: Line; text: HelpText }) {
  if (line.open) {
    return (
      <>
        <b class="open">Open now.</b> {line.until && `Until ${line.until} there. `}
        {line.hours}
      </>
    );
  }
  if (line.open === false) return <>{[text.closed_now, line.hours].join(' ')}</>;
  return <>{line.hours ?? text.hours_unknown}</>;
}

function Ways({ line }: { line: Line }) {
  return (
    <>
      {line.phone && (
        <a class="btn btn--soft btn--wide" href={telephone(line.phone)}>
          <Icon name="phone" />
          Call {line.phone}
        </a>
      )}
      {line.sms && (
        <a class="btn btn--soft btn--wide" href={textMessage(line.sms, line.smsWord)}>
          <Icon name="room" />
          {line.smsWord ? `Text ${line.smsWord} to ${line.sms}` : `Text ${line.sms}`}
        </a>
      )}
      {line.chatUrl && (
        <a class="btn btn--soft btn--wide" href={line.chatUrl} rel="noreferrer">
          <Icon name="room" />
          Write in a chat
        </a>
      )}
      {line.website && (
        <p>
          <a href={line.website} rel="noreferrer">
            {new URL(line.website).hostname}
          </a>
        </p>
      )}
    </>
  );
}

/** How far a number can be trusted: when it was looked up, and by whom. */
export function Checked({ line, text }: { line: Line; text: HelpText }) {
  const looked = new Date(`${line.checkedOn}T00:00:00Z`).toLocaleDateString('en-GB', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
  return (
    <p class="muted small">
      {line.numberRead || line.kind !== 'emergency' ? '' : `${text.emergency_not_read} `}
      {line.overdue && `${text.overdue} `}
      {line.notYetChecked ? `Looked up ${looked}, not yet checked by this community.` : `Checked ${looked}.`}
    </p>
  );
}

/** The address that rings a number. */
export function telephone(number: string): string {
  return `tel:${number.replace(/[^\d+]/g, '')}`;
}

function textMessage(number: string, word: string | null): string {
  return `sms:${number.replace(/[^\d+]/g, '')}${word ? `?body=${encodeURIComponent(word)}` : ''}`;
}

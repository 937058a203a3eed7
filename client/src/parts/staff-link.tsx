import { you } from '../../words/en/you.js';
import { shell } from '../../words/en/shell.js';
import { curates } from './curators.js';

/** The ways to the team's work, for whoever has work there; to everybody else they are not there. Takes `me.staff`. */
export function StaffLink({ staff }: { staff: Parameters<typeof curates>[0] }) {
  const moderates = staff.some(({ role }) => role === 'MODERATOR' || role === 'STEWARD');
  const looksAfter = moderates || staff.some(({ role }) => role === 'HOST');
  if (staff.length === 0) return null;
  return (
    <p class="row">
      {moderates && (
        <a class="btn btn--small" href="/mod">
          {shell.moderation}
        </a>
      )}
      {curates(staff) && (
        <a class="btn btn--small" href="/library">
          {you.library}
        </a>
      )}
      {looksAfter && (
        <a class="btn btn--small" href="/you/duty">
          {you.duty}
        </a>
      )}
      <a class="btn btn--small" href="/you/roles">
        {you.roles}
      </a>
    </p>
  );
}

import { you } from '../../words/en/you.js';
import { shell } from '../../words/en/shell.js';

interface HeldRole {
  groupId: string | null;
  role: 'CLINICIAN' | 'HOST' | 'MODERATOR' | 'OPERATOR' | 'STEWARD';
}

const CURATORS: readonly HeldRole['role'][] = ['CLINICIAN', 'OPERATOR', 'STEWARD'];

/** The ways to the team's work, for whoever has work there; to everybody else they are not there. Takes `me.staff`. */
export function StaffLink({ staff }: { staff: readonly HeldRole[] }) {
  const moderates = staff.some(({ role }) => role === 'MODERATOR' || role === 'STEWARD');
  // What stands in the library is read in every group, so it is kept by whoever holds the role everywhere.
  const curates = staff.some(({ role, groupId }) => groupId === null && CURATORS.includes(role));
  const looksAfter = moderates || staff.some(({ role }) => role === 'HOST');
  if (staff.length === 0) return null;
  return (
    <p class="row">
      {moderates && (
        <a class="btn btn--small" href="/mod">
          {shell.moderation}
        </a>
      )}
      {curates && (
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

import { shell } from '../../words/en/shell.js';

interface HeldRole {
  role: 'CLINICIAN' | 'HOST' | 'MODERATOR' | 'OPERATOR' | 'STEWARD';
}

/** The way to the desk, for whoever has work there; to everybody else it is not there. Takes `me.staff`. */
export function StaffLink({ staff }: { staff: readonly HeldRole[] }) {
  if (!staff.some(({ role }) => role === 'MODERATOR' || role === 'STEWARD')) return null;
  return (
    <a class="btn btn--small" href="/mod">
      {shell.moderation}
    </a>
  );
}

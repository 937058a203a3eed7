import { scopeOf } from '../kernel/scopes.js';
import type { Viewer } from '../kernel/viewer.js';
import { readsAsStaff } from './memberships.service.js';

/** The four values a read rule binds, in this order. */
export type MemberRuleValues = [memberTag: Buffer, isStaff: boolean, accountId: string, today: string];

/**
 * The read rule of everything that belongs to a group, as SQL over a column that holds the group's id: members and
 * staff there, and nobody who was excluded. `first` is the number of its first parameter; it takes four.
 */
export function memberRule(groupColumn: string, first: number): string {
  const [tag, staff, account, today] = [first, first + 1, first + 2, first + 3];
  // Safety: every list of a group's words is read behind this, in the statement that reads it.
  return `(
    ($${staff}::boolean or exists (
      select 1 from groups.membership m where m.tag = $${tag} and m.group_id = ${groupColumn}
    )) and not exists (
      select 1 from groups.exclusion x
      where x.group_id = ${groupColumn} and x.account_id = $${account} and x.until_on >= $${today}::date
    )
  )`;
}

/** The values of the rule for one reader and one group. */
export function memberRuleValues(viewer: Viewer, groupId: string, today: string): MemberRuleValues {
  const tag = viewer.tag('member', scopeOf('group', groupId));
  return [tag, readsAsStaff(viewer, groupId), viewer.accountId, today];
}

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
  const [tag, staff, account, today] = places(first, 4);
  return ruleOf({ group: groupColumn, tag: tag!, staff: `${staff}::boolean`, account: account!, today: today! });
}

/** The values that `readableGroups` binds, in this order; the first three are of one length. */
export type ReadableGroupsValues = [
  groupIds: readonly string[],
  memberTags: readonly Buffer[],
  isStaff: readonly boolean[],
  accountId: string,
  today: string,
];

/**
 * The same rule for lists that reach over groups: a set of group ids in SQL, those of the bound groups that the reader
 * may read in. `first` is the number of its first parameter; it takes five.
 */
export function readableGroups(first: number): string {
  const [ids, tags, staff, account, today] = places(first, 5);
  return `(
    select own.group_id from unnest(${ids}::uuid[], ${tags}::bytea[], ${staff}::boolean[]) as own (group_id, tag, is_staff)
    where ${ruleOf({ group: 'own.group_id', tag: 'own.tag', staff: 'own.is_staff', account: account!, today: today! })}
  )`;
}

// Safety: every list of a group's words is read behind this, in the statement that reads it.
function ruleOf(of: { group: string; tag: string; staff: string; account: string; today: string }): string {
  return `(
    (${of.staff} or exists (
      select 1 from groups.membership m where m.tag = ${of.tag} and m.group_id = ${of.group}
    )) and not exists (
      select 1 from groups.exclusion x
      where x.group_id = ${of.group} and x.account_id = ${of.account} and x.until_on >= ${of.today}::date
    )
  )`;
}

function places(first: number, count: number): string[] {
  return Array.from({ length: count }, (_, i) => `$${first + i}`);
}

/** The values of the rule for one reader and one group. */
export function memberRuleValues(viewer: Viewer, groupId: string, today: string): MemberRuleValues {
  const tag = viewer.tag('member', scopeOf('group', groupId));
  return [tag, readsAsStaff(viewer, groupId), viewer.accountId, today];
}

/** The values of the rule for one reader and some groups: those that are not theirs fall out in the statement. */
export function readableGroupsValues(viewer: Viewer, groupIds: readonly string[], today: string): ReadableGroupsValues {
  const tags = viewer.tags(
    'member',
    groupIds.map((id) => scopeOf('group', id)),
  );
  return [groupIds, tags, groupIds.map((id) => readsAsStaff(viewer, id)), viewer.accountId, today];
}

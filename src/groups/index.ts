// Other domains may read groups.support_group in their SQL, and membership through the rule exported here.
export { GroupsModule } from './groups.module.js';
export { type FoundedGroup, Groups } from './groups.service.js';
export { type Departure, Departures } from './joining/departures.js';
export {
  memberRule,
  memberRuleValues,
  type MemberRuleValues,
  readableGroups,
  readableGroupsValues,
  type ReadableGroupsValues,
} from './member-rule.js';
export { Memberships, readsAsStaff } from './memberships.service.js';
export type { Pin } from './shelf/shelf.rules.js';

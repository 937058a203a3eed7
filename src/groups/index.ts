// Other domains may read two tables of this one in their SQL: groups.support_group and groups.membership.
export { Exclusions } from './exclusions.service.js';
export { Group } from './group.type.js';
export { GroupsModule } from './groups.module.js';
export { type FoundedGroup, Groups } from './groups.service.js';
export { type Departure, Departures } from './joining/departures.js';
export { Memberships, readsAsStaff } from './memberships.service.js';
export type { Pin } from './shelf/shelf.rules.js';

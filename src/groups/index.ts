// Other domains may read two tables of this one in their SQL: groups.support_group and groups.membership.
export { GroupsModule } from './groups.module.js';
export { Memberships, readsAsStaff } from './memberships.service.js';

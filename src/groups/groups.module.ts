import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { VaultModule } from '../vault/index.js';
import { Cards } from './cards.service.js';
import { CardsStore } from './cards.store.js';
import { ExclusionRow } from './exclusion.entity.js';
import { Exclusions } from './exclusions.service.js';
import { GroupRow } from './group.entity.js';
import { GroupAudience } from './group.audience.js';
import { GroupRecords } from './group-records.js';
import { GroupsResolver } from './groups.resolver.js';
import { Groups } from './groups.service.js';
import { GroupsStore } from './groups.store.js';
import { Admissions } from './joining/admissions.service.js';
import { Departures } from './joining/departures.js';
import { InviteRow } from './joining/invite.entity.js';
import { Invites } from './joining/invites.service.js';
import { InvitesStore } from './joining/invites.store.js';
import { JoinRequestRow } from './joining/join-request.entity.js';
import { JoinRequests } from './joining/join-requests.service.js';
import { JoinRequestsStore } from './joining/join-requests.store.js';
import { JoiningResolver } from './joining/joining.resolver.js';
import { Joining } from './joining/joining.service.js';
import { MembershipRow } from './membership.entity.js';
import { Memberships } from './memberships.service.js';
import { MembershipsStore } from './memberships.store.js';
import { PinRow } from './shelf/pin.entity.js';
import { PinsStore } from './shelf/pins.store.js';
import { ShelfResolver } from './shelf/shelf.resolver.js';
import { Shelves } from './shelf/shelves.service.js';

const STORES = [CardsStore, GroupsStore, InvitesStore, JoinRequestsStore, MembershipsStore, PinsStore];
const SERVICES = [Admissions, Cards, GroupAudience, GroupRecords, Invites, JoinRequests, Joining, Shelves];
const FACE = [Departures, Exclusions, Groups, Memberships];

@Module({
  imports: [
    TypeOrmModule.forFeature([GroupRow, MembershipRow, JoinRequestRow, InviteRow, PinRow, ExclusionRow]),
    VaultModule,
  ],
  providers: [...STORES, ...SERVICES, ...FACE, GroupsResolver, JoiningResolver, ShelfResolver],
  exports: FACE,
})
export class GroupsModule {}

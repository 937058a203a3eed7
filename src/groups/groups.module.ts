import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { GroupRow } from './group.entity.js';
import { MembershipRow } from './membership.entity.js';
import { Memberships } from './memberships.service.js';
import { MembershipsStore } from './memberships.store.js';

@Module({
  imports: [TypeOrmModule.forFeature([GroupRow, MembershipRow])],
  providers: [Memberships, MembershipsStore],
  exports: [Memberships],
})
export class GroupsModule {}

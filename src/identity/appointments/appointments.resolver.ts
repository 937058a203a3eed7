import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Access } from '../../kernel/access.js';
import { CurrentViewer } from '../../kernel/graphql/request-context.js';
import { Id } from '../../kernel/graphql/scalars.js';
import type { StaffRoleName, Viewer } from '../../kernel/viewer.js';
import { Role } from '../accounts/account.type.js';
import { AppointStaffInput } from './appointment.input.js';
import { Appointments } from './appointments.service.js';
import { StaffMember } from './staff-member.type.js';

@Resolver()
export class AppointmentsResolver {
  constructor(private readonly appointments: Appointments) {}

  @Query(() => [StaffMember], { description: 'Who is on the team of a group, or of the whole community.' })
  @Access('member')
  staffOf(
    @CurrentViewer() viewer: Viewer,
    @Args('groupId', { type: () => Id, nullable: true, description: 'The group; leave it out for everywhere.' })
    groupId?: string | null,
  ): Promise<StaffMember[]> {
    return this.appointments.teamOf(viewer, groupId ?? null);
  }

  @Mutation(() => String, { description: 'Makes a link that gives its bearer a role; its secret is shown once.' })
  @Access('steward')
  appointStaff(@CurrentViewer() viewer: Viewer, @Args('input') input: AppointStaffInput): Promise<string> {
    return this.appointments.appoint(viewer, input.role, input.groupId ?? null, input.clientId);
  }

  @Mutation(() => Boolean, { description: 'Takes the role that a link is for.' })
  @Access('member')
  async acceptAppointment(
    @CurrentViewer() viewer: Viewer,
    @Args('secret', { description: 'The secret of the link.' }) secret: string,
  ): Promise<boolean> {
    await this.appointments.accept(viewer, secret);
    return true;
  }

  @Mutation(() => Boolean, { description: 'Gives up a role you hold.' })
  @Access('member')
  async stepDown(
    @CurrentViewer() viewer: Viewer,
    @Args('role', { type: () => Role, description: 'The role.' }) role: StaffRoleName,
    @Args('groupId', { type: () => Id, nullable: true, description: 'The group it is held in, if it is.' })
    groupId?: string | null,
  ): Promise<boolean> {
    await this.appointments.stepDown(viewer, role, groupId ?? null);
    return true;
  }
}

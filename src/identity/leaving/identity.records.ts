import { Injectable, type OnModuleInit } from '@nestjs/common';
import { PersonalData, type PersonalRecords } from '../../kernel/personal-data.js';
import type { Viewer } from '../../kernel/viewer.js';
import { AppointmentsStore } from '../appointments/appointments.store.js';
import { Sessions } from '../sessions/sessions.service.js';

/** Answers for the account itself. A link to a role does not say who made it or who took it. */
@Injectable()
export class IdentityRecords implements PersonalRecords, OnModuleInit {
  readonly tables = ['identity.account', 'identity.session', 'identity.staff_role', 'identity.appointment'];

  constructor(
    private readonly appointments: AppointmentsStore,
    private readonly sessions: Sessions,
    private readonly personal: PersonalData,
  ) {}

  onModuleInit(): void {
    this.personal.register('identity', this);
  }

  /** What the export says beside the account, which stands at its head. */
  async export(viewer: Viewer): Promise<unknown> {
    return { sessionsExpireOn: await this.sessions.expiries(viewer) };
  }

  /** The roles and sessions; the account's own row goes last, when every domain has forgotten. */
  async forget(viewer: Viewer): Promise<void> {
    await this.appointments.takeAll(viewer.accountId);
    await this.sessions.endAll(viewer.accountId);
  }
}

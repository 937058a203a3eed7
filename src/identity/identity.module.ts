import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { VaultModule } from '../vault/index.js';
import { AccountRow } from './account.entity.js';
import { AccountResolver } from './account.resolver.js';
import { AccountsStore } from './accounts.store.js';
import { AppointmentRow } from './appointments/appointment.entity.js';
import { AppointmentsResolver } from './appointments/appointments.resolver.js';
import { Appointments } from './appointments/appointments.service.js';
import { AppointmentsStore } from './appointments/appointments.store.js';
import { StaffRoleRow } from './appointments/staff-role.entity.js';
import { CredentialChecks } from './credentials.service.js';
import { DisplayNames } from './display-names.service.js';
import { EndedSessions } from './ended-sessions.js';
import { IssuedWords } from './issued-words.js';
import { ProofOfWork } from './proof-of-work.js';
import { Registration } from './registration.service.js';
import { SessionRow } from './session.entity.js';
import { Sessions } from './sessions.service.js';
import { SessionsStore } from './sessions.store.js';
import { SignIn } from './sign-in.service.js';

@Module({
  imports: [TypeOrmModule.forFeature([AccountRow, SessionRow, StaffRoleRow, AppointmentRow]), VaultModule],
  providers: [
    AccountResolver,
    AccountsStore,
    Appointments,
    AppointmentsResolver,
    AppointmentsStore,
    CredentialChecks,
    DisplayNames,
    EndedSessions,
    IssuedWords,
    ProofOfWork,
    Registration,
    Sessions,
    SessionsStore,
    SignIn,
  ],
  exports: [Appointments, EndedSessions, Sessions],
})
export class IdentityModule {}

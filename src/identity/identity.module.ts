import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { StepUp } from '../kernel/step-up.js';
import { VaultModule } from '../vault/index.js';
import { AccountRow } from './accounts/account.entity.js';
import { AccountResolver } from './accounts/account.resolver.js';
import { AccountsStore } from './accounts/accounts.store.js';
import { AppointmentRow } from './appointments/appointment.entity.js';
import { AppointmentsResolver } from './appointments/appointments.resolver.js';
import { Appointments } from './appointments/appointments.service.js';
import { AppointmentsStore } from './appointments/appointments.store.js';
import { StaffRoleRow } from './appointments/staff-role.entity.js';
import { CredentialsResolver } from './credentials/credentials.resolver.js';
import { CredentialChecks } from './credentials/credentials.service.js';
import { DisplayNames } from './accounts/display-names.service.js';
import { EndedSessions } from './sessions/ended-sessions.js';
import { IssuedWords } from './credentials/issued-words.js';
import { Exports } from './leaving/exports.service.js';
import { Farewells } from './leaving/farewells.service.js';
import { IdentityRecords } from './leaving/identity.records.js';
import { LeavingResolver } from './leaving/leaving.resolver.js';
import { Ties } from './leaving/ties.service.js';
import { JoinController } from './pages/join.controller.js';
import { SignInController } from './pages/sign-in.controller.js';
import { Passphrases } from './credentials/passphrases.service.js';
import { ProofOfWork } from './accounts/proof-of-work.js';
import { RecoveryCodes } from './credentials/recovery-codes.service.js';
import { Registration } from './accounts/registration.service.js';
import { SessionRow } from './sessions/session.entity.js';
import { Sessions } from './sessions/sessions.service.js';
import { SessionsStore } from './sessions/sessions.store.js';
import { SignIn } from './sessions/sign-in.service.js';
import { StepUps } from './credentials/step-ups.service.js';

/** Global for one token, `StepUp` of the kernel: domains that may not import identity ask it for a fresh passphrase. */
@Global()
@Module({
  imports: [TypeOrmModule.forFeature([AccountRow, SessionRow, StaffRoleRow, AppointmentRow]), VaultModule],
  controllers: [JoinController, SignInController],
  providers: [
    AccountResolver,
    AccountsStore,
    Appointments,
    AppointmentsResolver,
    AppointmentsStore,
    CredentialChecks,
    CredentialsResolver,
    DisplayNames,
    Exports,
    Farewells,
    IdentityRecords,
    LeavingResolver,
    Ties,
    EndedSessions,
    IssuedWords,
    ProofOfWork,
    Passphrases,
    RecoveryCodes,
    Registration,
    Sessions,
    SessionsStore,
    SignIn,
    StepUps,
    { provide: StepUp, useExisting: StepUps },
  ],
  exports: [Appointments, EndedSessions, Sessions, StepUp],
})
export class IdentityModule {}

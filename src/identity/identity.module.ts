import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { VaultModule } from '../vault/index.js';
import { AccountRow } from './account.entity.js';
import { AccountResolver } from './account.resolver.js';
import { AccountsStore } from './accounts.store.js';
import { AppointmentRow } from './appointment.entity.js';
import { CredentialChecks } from './credentials.service.js';
import { EndedSessions } from './ended-sessions.js';
import { IssuedWords } from './issued-words.js';
import { ProofOfWork } from './proof-of-work.js';
import { Registration } from './registration.service.js';
import { SessionRow } from './session.entity.js';
import { Sessions } from './sessions.service.js';
import { SessionsStore } from './sessions.store.js';
import { SignIn } from './sign-in.service.js';
import { StaffRoleRow } from './staff-role.entity.js';

@Module({
  imports: [TypeOrmModule.forFeature([AccountRow, SessionRow, StaffRoleRow, AppointmentRow]), VaultModule],
  providers: [
    AccountResolver,
    AccountsStore,
    CredentialChecks,
    EndedSessions,
    IssuedWords,
    ProofOfWork,
    Registration,
    Sessions,
    SessionsStore,
    SignIn,
  ],
  exports: [EndedSessions, Sessions],
})
export class IdentityModule {}

import { Module } from '@nestjs/common';
import { APP_FILTER } from '@nestjs/core';
import { CrisisModule } from '../crisis/index.js';
import { IdentityModule } from '../identity/index.js';
import { PageFailures } from '../kernel/pages/page-failures.js';
import { LibraryModule } from '../library/index.js';
import { AppointmentController } from './pages/appointment.controller.js';
import { House } from './pages/house.js';
import { HouseController } from './pages/house.controller.js';
import { LeaveController } from './pages/leave.controller.js';
import { StartingContent } from './start/starting-content.service.js';
import { StartingGroupsStore } from './start/starting-groups.store.js';
import { Sweeps } from './sweeps.js';
import { SweepsStore } from './sweeps.store.js';

@Module({
  imports: [IdentityModule, CrisisModule, LibraryModule],
  controllers: [AppointmentController, HouseController, LeaveController],
  providers: [
    { provide: APP_FILTER, useClass: PageFailures },
    House,
    StartingContent,
    StartingGroupsStore,
    Sweeps,
    SweepsStore,
  ],
})
export class OperationsModule {}

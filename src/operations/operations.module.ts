import { Module } from '@nestjs/common';
import { APP_FILTER } from '@nestjs/core';
import { ChatModule } from '../chat/index.js';
import { CrisisModule } from '../crisis/index.js';
import { DiscussionsModule } from '../discussions/index.js';
import { GroupsModule } from '../groups/index.js';
import { IdentityModule } from '../identity/index.js';
import { PageFailures } from '../kernel/pages/page-failures.js';
import { LibraryModule } from '../library/index.js';
import { Alerts } from './alerts.service.js';
import { AppController } from './pages/app.controller.js';
import { AppointmentController } from './pages/appointment.controller.js';
import { ClosedController } from './pages/closed.controller.js';
import { House } from './pages/house.js';
import { HouseController } from './pages/house.controller.js';
import { LeaveController } from './pages/leave.controller.js';
import { LookController } from './pages/look.controller.js';
import { WorkerController } from './pages/worker.controller.js';
import { StartingContent } from './start/starting-content.service.js';
import { Sweeps } from './sweeps.js';
import { SweepsStore } from './sweeps.store.js';

@Module({
  imports: [IdentityModule, CrisisModule, GroupsModule, DiscussionsModule, ChatModule, LibraryModule],
  controllers: [
    AppController,
    AppointmentController,
    ClosedController,
    HouseController,
    LeaveController,
    LookController,
    WorkerController,
  ],
  providers: [{ provide: APP_FILTER, useClass: PageFailures }, Alerts, House, StartingContent, Sweeps, SweepsStore],
})
export class OperationsModule {}

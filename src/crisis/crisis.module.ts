import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DutyBoard } from './duty/duty-board.service.js';
import { DutyRow } from './duty/duty.entity.js';
import { DutyRecords } from './duty/duty.records.js';
import { DutyResolver } from './duty/duty.resolver.js';
import { Duty } from './duty/duty.service.js';
import { DutyStore } from './duty/duty.store.js';
import { HelplineRow } from './helplines/helpline.entity.js';
import { HelplineBook } from './helplines/helpline-book.service.js';
import { HelplineBookStore } from './helplines/helpline-book.store.js';
import { HelplinesResolver } from './helplines/helplines.resolver.js';
import { Helplines } from './helplines/helplines.service.js';
import { HelplinesStore } from './helplines/helplines.store.js';
import { Screening } from './offers/screening.service.js';
import { CheckController } from './pages/check.controller.js';
import { CheckPages } from './pages/check-pages.service.js';
import { HelpController } from './pages/help.controller.js';
import { HelpPages } from './pages/help-pages.service.js';

@Module({
  imports: [TypeOrmModule.forFeature([DutyRow, HelplineRow])],
  controllers: [CheckController, HelpController],
  providers: [
    CheckPages,
    Duty,
    DutyBoard,
    DutyRecords,
    DutyResolver,
    DutyStore,
    HelpPages,
    HelplineBook,
    HelplineBookStore,
    Helplines,
    HelplinesResolver,
    HelplinesStore,
    Screening,
  ],
  exports: [Duty, HelplineBook, Helplines, Screening],
})
export class CrisisModule {}

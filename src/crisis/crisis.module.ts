import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
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
  imports: [TypeOrmModule.forFeature([HelplineRow])],
  controllers: [CheckController, HelpController],
  providers: [
    CheckPages,
    HelpPages,
    HelplineBook,
    HelplineBookStore,
    Helplines,
    HelplinesResolver,
    HelplinesStore,
    Screening,
  ],
  exports: [HelplineBook, Helplines, Screening],
})
export class CrisisModule {}

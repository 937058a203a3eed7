import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { HelplineRow } from './helplines/helpline.entity.js';
import { Helplines } from './helplines/helplines.service.js';
import { HelplinesStore } from './helplines/helplines.store.js';

@Module({
  imports: [TypeOrmModule.forFeature([HelplineRow])],
  providers: [Helplines, HelplinesStore],
  exports: [Helplines],
})
export class CrisisModule {}

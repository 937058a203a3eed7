import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AuthorshipRecords } from './authorship.records.js';
import { AuthorshipRecordsStore } from './authorship-records.store.js';
import { Bylines } from './byline.js';
import { PersonaRow } from './persona.entity.js';
import { Pseudonyms } from './pseudonyms.js';
import { SanctionRow } from './sanction.entity.js';
import { Voices } from './voices.service.js';
import { VoicesStore } from './voices.store.js';

@Module({
  imports: [TypeOrmModule.forFeature([PersonaRow, SanctionRow])],
  providers: [AuthorshipRecords, AuthorshipRecordsStore, Bylines, Pseudonyms, Voices, VoicesStore],
  exports: [Bylines, Voices],
})
export class AuthorshipModule {}

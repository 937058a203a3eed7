import { Module } from '@nestjs/common';
import { VaultModule } from '../vault/index.js';
import { ReaderRecords } from './reader.records.js';
import { ReaderResolver } from './reader.resolver.js';
import { Readers } from './readers.service.js';

@Module({ imports: [VaultModule], providers: [Readers, ReaderRecords, ReaderResolver], exports: [Readers] })
export class ReadersModule {}

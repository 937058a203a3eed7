import { Module } from '@nestjs/common';
import { VaultModule } from '../vault/index.js';
import { ReaderResolver } from './reader.resolver.js';
import { Readers } from './readers.service.js';

@Module({ imports: [VaultModule], providers: [Readers, ReaderResolver], exports: [Readers] })
export class ReadersModule {}

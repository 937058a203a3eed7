import { existsSync } from 'node:fs';
import { Module, type OnModuleInit } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Config } from '../kernel/config.js';
import { Database } from '../kernel/database.js';
import { Randomness } from '../kernel/randomness.js';
import { CanaryRow } from './canary.entity.js';
import { CanaryStore } from './canary.store.js';
import { CaseSeal } from './case-seal.js';
import { PepperRing } from './pepper-ring.js';
import { PrivateItemRow } from './private-item.entity.js';
import { PrivateItemsStore } from './private-items.store.js';
import { PrivateLists } from './private-lists.js';
import { PrivatePages } from './private-pages.js';
import { SlowHash } from './slow-hash.js';
import { VaultRecords } from './vault.records.js';
import { WrapRow } from './wrap.entity.js';
import { Wraps } from './wraps.service.js';
import { WrapsStore } from './wraps.store.js';

@Module({
  imports: [TypeOrmModule.forFeature([WrapRow, PrivateItemRow, CanaryRow])],
  providers: [
    {
      provide: PepperRing,
      inject: [Config, Randomness, Database],
      useFactory: async (config: Config, randomness: Randomness, db: Database) => {
        const used = await db.row('select 1 from vault.canary limit 1');
        // Safety: a key file is made for an empty database only. A second one would lock every member out.
        if (!used && !existsSync(config.keysFile)) return PepperRing.create(config.keysFile, randomness);
        return PepperRing.read(config.keysFile);
      },
    },
    CanaryStore,
    CaseSeal,
    PrivateItemsStore,
    PrivateLists,
    PrivatePages,
    SlowHash,
    VaultRecords,
    Wraps,
    WrapsStore,
  ],
  exports: [CaseSeal, PepperRing, PrivateLists, PrivatePages, SlowHash, Wraps],
})
export class VaultModule implements OnModuleInit {
  constructor(private readonly canaries: CanaryStore) {}

  async onModuleInit(): Promise<void> {
    await this.canaries.check();
  }
}

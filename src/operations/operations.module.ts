import { Module } from '@nestjs/common';
import { CrisisModule } from '../crisis/index.js';
import { IdentityModule } from '../identity/index.js';
import { LibraryModule } from '../library/index.js';
import { StartingContent } from './start/starting-content.service.js';
import { StartingGroupsStore } from './start/starting-groups.store.js';
import { Sweeps } from './sweeps.js';
import { SweepsStore } from './sweeps.store.js';

@Module({
  imports: [IdentityModule, CrisisModule, LibraryModule],
  providers: [StartingContent, StartingGroupsStore, Sweeps, SweepsStore],
})
export class OperationsModule {}

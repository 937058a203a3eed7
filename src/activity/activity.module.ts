import { Module } from '@nestjs/common';
import { DiscussionsModule } from '../discussions/index.js';
import { ActivityResolver } from './activity.resolver.js';

@Module({ imports: [DiscussionsModule], providers: [ActivityResolver] })
export class ActivityModule {}

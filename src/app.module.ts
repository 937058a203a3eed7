import { type DynamicModule, Module } from '@nestjs/common';
import { GraphQLModule } from '@nestjs/graphql';
import { MercuriusDriver, type MercuriusDriverConfig } from '@nestjs/mercurius';
import { ActivityModule } from './activity/index.js';
import { AuthorshipModule } from './authorship/index.js';
import { ChatModule } from './chat/index.js';
import { DiscussionsModule } from './discussions/index.js';
import { CrisisModule } from './crisis/index.js';
import { GroupsModule } from './groups/index.js';
import { IdentityModule, Sessions } from './identity/index.js';
import { JournalModule } from './journal/index.js';
import { Config } from './kernel/config.js';
import { graphqlOptions } from './kernel/graphql/graphql-options.js';
import { KernelModule, type Surroundings } from './kernel/kernel.module.js';
import { Log } from './kernel/log.js';
import { ModerationModule } from './moderation/index.js';
import { MediaModule } from './media/index.js';
import { LibraryModule } from './library/index.js';
import { OperationsModule } from './operations/index.js';
import { ReadersModule } from './readers/index.js';

/** The only file that names every domain, inner rings first. */
@Module({})
export class AppModule {
  static in(surroundings: Surroundings): DynamicModule {
    return {
      module: AppModule,
      imports: [
        KernelModule.in(surroundings),
        IdentityModule,
        AuthorshipModule,
        ReadersModule,
        MediaModule,
        ModerationModule,
        CrisisModule,
        GroupsModule,
        DiscussionsModule,
        ChatModule,
        LibraryModule,
        JournalModule,
        OperationsModule,
        ActivityModule,
        GraphQLModule.forRootAsync<MercuriusDriverConfig>({
          driver: MercuriusDriver,
          imports: [IdentityModule],
          inject: [Config, Log, Sessions],
          useFactory: (config: Config, log: Log, sessions: Sessions) =>
            graphqlOptions(config, log, (request) => sessions.viewerOf(request.headers.cookie)),
        }),
      ],
    };
  }
}

import { type DynamicModule, Global, Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccessGuard } from './access.js';
import { Audiences } from './audiences.js';
import { Clock } from './clock.js';
import { Config } from './config.js';
import { dataSourceOptions } from './data-source.js';
import { Database } from './database.js';
import { RoundedTime } from './graphql/scalars.js';
import { SessionCookie } from './http/cookies.js';
import { HealthController } from './http/health.controller.js';
import { Log } from './log.js';
import { PersonalData } from './personal-data.js';
import { Randomness } from './randomness.js';
import { Throttle } from './throttle.js';

/** What the world outside gives the server: its settings, time, chance, and a place for log lines. */
export interface Surroundings {
  config: Config;
  clock: Clock;
  randomness: Randomness;
  log: Log;
}

@Global()
@Module({})
export class KernelModule {
  static in({ config, clock, randomness, log }: Surroundings): DynamicModule {
    const surroundings = [
      { provide: Config, useValue: config },
      { provide: Clock, useValue: clock },
      { provide: Randomness, useValue: randomness },
      { provide: Log, useValue: log },
      { provide: SessionCookie, useValue: new SessionCookie(config) },
    ];
    const services = [Database, Audiences, PersonalData, Throttle];
    return {
      module: KernelModule,
      imports: [TypeOrmModule.forRoot({ ...dataSourceOptions(config.databaseUrl), autoLoadEntities: true })],
      controllers: [HealthController],
      providers: [...surroundings, ...services, RoundedTime, { provide: APP_GUARD, useClass: AccessGuard }],
      exports: [...surroundings, ...services],
    };
  }
}

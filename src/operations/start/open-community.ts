import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Appointments } from '../../identity/index.js';
import { SystemClock } from '../../kernel/clock.js';
import { type Config, configFrom } from '../../kernel/config.js';
import type { Surroundings } from '../../kernel/kernel.module.js';
import { Log } from '../../kernel/log.js';
import { SystemRandomness } from '../../kernel/randomness.js';
import { LibraryCare } from '../../library/index.js';
import { Alerts } from '../alerts.service.js';
import { sentencesOf } from '../alerts.rules.js';
import { Sweeps } from '../sweeps.js';
import { openDatabase } from './places.js';
import { greeting } from './sentences.js';
import { StartingContent } from './starting-content.service.js';

export type CreateServer = (surroundings: Surroundings) => Promise<NestFastifyApplication>;

/** A community that is open, and the two steps to close it in order. */
export interface Community {
  greeting: string[];
  closeDoors(): Promise<void>;
  stopDatabase(): Promise<void>;
}

/** Opens everything in order; what was opened is closed again when a later step throws. */
export async function openCommunity(environment: NodeJS.ProcessEnv, createServer: CreateServer): Promise<Community> {
  // A setting that cannot be used is said before anything is started for it.
  configFrom(environment, { databaseUrl: '', keysFile: '' });
  const database = await openDatabase(environment);
  try {
    const config = configFrom(environment, database);
    const surroundings = { config, clock: new SystemClock(), randomness: new SystemRandomness(), log: new Log() };
    const app = await createServer(surroundings);
    try {
      const lines = await openDoors(app, config);
      return { greeting: lines, closeDoors: () => app.close(), stopDatabase: () => database.stop() };
    } catch (error) {
      await app.close();
      throw error;
    }
  } catch (error) {
    await database.stop();
    throw error;
  }
}

async function openDoors(app: NestFastifyApplication, config: Config): Promise<string[]> {
  const there = await app.get(StartingContent).load();
  await app.listen(config.port, config.host);
  app.get(Sweeps).begin();
  app.get(Alerts).begin();
  const waiting = sentencesOf(await app.get(LibraryCare, { strict: false }).now());
  return greeting(config, there, waiting, await app.get(Appointments).firstStewardLink());
}

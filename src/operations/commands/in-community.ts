import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { SystemClock } from '../../kernel/clock.js';
import { configFrom } from '../../kernel/config.js';
import { Log } from '../../kernel/log.js';
import { SystemRandomness } from '../../kernel/randomness.js';
import { openDatabase } from '../start/places.js';
import { sentenceOf } from '../start/sentences.js';
import { type LoadServer, Refused } from './command.js';

/**
 * Does something with the community whose data is here, its doors closed. Throws Refused with a sentence when it cannot
 * be opened, as while it is open elsewhere on the embedded database.
 */
export async function inCommunity<T>(
  loadServer: LoadServer,
  work: (community: NestFastifyApplication) => Promise<T>,
): Promise<T> {
  const community = await opened(loadServer);
  try {
    return await work(community.app);
  } finally {
    await community.close();
  }
}

async function opened(loadServer: LoadServer) {
  const database = await openDatabase(process.env).catch(refuse);
  try {
    const createServer = await loadServer();
    const config = configFrom(process.env, database);
    const surroundings = { config, clock: new SystemClock(), randomness: new SystemRandomness(), log: new Log() };
    const app = await createServer(surroundings);
    await app.init();
    const close = async () => {
      await app.close();
      await database.stop();
    };
    return { app, close };
  } catch (error) {
    await database.stop();
    return refuse(error);
  }
}

function refuse(error: unknown): never {
  throw new Refused(`The community could not be opened. ${sentenceOf(error)}`);
}

import { existsSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { SystemClock } from '../../kernel/clock.js';
import { type Config, configFrom } from '../../kernel/config.js';
import { Log } from '../../kernel/log.js';
import { bringSchemaUp, SchemaBehind } from '../../kernel/migrations.js';
import { SystemRandomness } from '../../kernel/randomness.js';
import { Refusal, RefusalCode } from '../../kernel/refusal.js';
import { joinDatabase } from '../start/places.js';
import { sentenceOf } from '../start/sentences.js';
import { type LoadServer, Refused } from './command.js';

const STEP = 250;
/** A server that has only just begun still has its schema and its keys to make. */
const LONGEST_START = 15_000;

/**
 * Does something with the community whose data is here, whether it is open or not. It opens no door, begins no timer and
 * tells nobody: the services are made, and never started as a server's are. Throws Refused with one sentence when it
 * cannot be reached, or closes meanwhile.
 */
export async function inCommunity<T>(
  loadServer: LoadServer,
  work: (community: NestFastifyApplication) => Promise<T>,
): Promise<T> {
  const community = await reached(loadServer);
  try {
    return await work(community.app);
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== RefusalCode.UNAVAILABLE) throw error;
    throw new Refused('The database went away meanwhile, and nothing was changed. Please try again in a moment.');
  } finally {
    await community.leave();
  }
}

async function reached(loadServer: LoadServer) {
  const database = await joinDatabase(process.env).catch(refuse);
  try {
    const createServer = await loadServer();
    const config = configFrom(process.env, database);
    if (database.isOpen) await untilReady(config);
    const surroundings = {
      // Safety: what an open server has in its hands is not changed under it.
      config: database.isOpen ? { ...config, migrate: 'manual' as const } : config,
      ...{ clock: new SystemClock(), randomness: new SystemRandomness(), log: new Log() },
    };
    // Never initialised: that is what begins timers and sockets, and makes what a server makes when it starts.
    const app = await createServer(surroundings);
    const leave = async () => {
      await app.close();
      await database.stop();
    };
    return { app, leave };
  } catch (error) {
    await database.stop();
    return refuse(error);
  }
}

/** Waits for a server that is still starting; throws when its schema is that of an earlier version. */
async function untilReady(config: Config): Promise<void> {
  for (let waited = 0; ; waited += STEP) {
    const behind = await bringSchemaUp({ databaseUrl: config.databaseUrl, migrate: 'manual' }).catch(onlyBehind);
    if (!behind && existsSync(config.keysFile)) return;
    if (waited >= LONGEST_START) {
      if (!behind) return;
      throw new Error('It is open in an earlier version. Please close it and start it again.');
    }
    await sleep(STEP);
  }
}

function onlyBehind(error: unknown): true {
  if (error instanceof SchemaBehind) return true;
  throw error;
}

function refuse(error: unknown): never {
  throw new Refused(`The community could not be opened. ${sentenceOf(error)}`);
}

import type { Client } from 'pg';
import { SystemClock } from '../../src/kernel/clock.js';
import { configFrom, type Places } from '../../src/kernel/config.js';
import { Log } from '../../src/kernel/log.js';
import { SystemRandomness } from '../../src/kernel/randomness.js';
import { createServer } from '../../src/server.js';
import { Articles } from '../../src/library/index.js';
import { fill, nameVoices } from './filling.js';
import { PINS } from './filling.sql.js';
import { type Member, Members } from './members.js';

/** The data set, with members who came in through the real server. */
export async function prepare(client: Client, places: Places): Promise<Member[]> {
  const config = {
    ...configFrom({}, places),
    throttle: false,
    hashCost: { memoryKiB: 1_024, passes: 1 },
    proofOfWorkEffort: 10,
  };
  const app = await createServer({
    config,
    clock: new SystemClock(),
    randomness: new SystemRandomness(),
    log: new Log(),
  });
  await app.listen(0, '127.0.0.1');
  const { port } = app.getHttpServer().address() as { port: number };
  await fill(client);
  await app.get(Articles, { strict: false }).addMissing();
  await client.query(PINS);
  await client.query('analyze');
  const members = await new Members(app, `http://127.0.0.1:${port}`, client).gather();
  await nameVoices(client);
  await app.close();
  await client.query('vacuum analyze');
  return members;
}

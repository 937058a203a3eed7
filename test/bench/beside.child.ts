// Beside as it runs for members, but for limits on how often one person may act. Keeps, when asked, the statements it
// sends, which are counted and explained; while the load runs nothing is kept.
import pg from 'pg';
import { SystemClock } from '../../src/kernel/clock.js';
import { configFrom } from '../../src/kernel/config.js';
import { Log } from '../../src/kernel/log.js';
import { SystemRandomness } from '../../src/kernel/randomness.js';
import { createServer } from '../../src/server.js';
import { serve } from './children.js';

export interface SentStatement {
  text: string;
  values: unknown[];
}

let sent: SentStatement[] = [];
const client = pg.Client.prototype as unknown as { query: (this: unknown, ...given: unknown[]) => unknown };
const query = client.query;

const orders: Record<string, () => unknown> = {
  keep() {
    client.query = function (this: unknown, ...given: unknown[]) {
      const [statement] = given as [string | SentStatement];
      sent.push(typeof statement === 'string' ? { text: statement, values: [] } : asText(statement));
      return query.apply(this, given);
    };
  },
  kept() {
    client.query = query;
    const all = sent;
    sent = [];
    return all;
  },
};

/** Values as they cross to the bench: bytes as PostgreSQL writes them. */
function asText({ text, values = [] }: SentStatement): SentStatement {
  const plain = (value: unknown): unknown => {
    if (Buffer.isBuffer(value)) return `\\x${value.toString('hex')}`;
    return Array.isArray(value) ? value.map(plain) : value;
  };
  return { text, values: values.map(plain) };
}

const config = {
  ...configFrom({}, { databaseUrl: process.env.DATABASE_URL!, keysFile: process.env.KEYS_FILE! }),
  throttle: false,
};
const app = await createServer({
  config,
  clock: new SystemClock(),
  randomness: new SystemRandomness(),
  log: new Log(),
});
await app.listen(0, '127.0.0.1');
const { port } = app.getHttpServer().address() as { port: number };
serve(
  `http://127.0.0.1:${port}`,
  (order) => orders[order]!(),
  () => app.close(),
);

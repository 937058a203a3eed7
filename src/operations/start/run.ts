import { setTimeout as sleep } from 'node:timers/promises';
import { sentenceOf } from './sentences.js';
import { type Community, type CreateServer, openCommunity } from './open-community.js';

/** Whoever is served is finished with before this, or cut off. */
const LONGEST_GOODBYE = 15_000;

/** The whole life of `npm start`: opens the community, says where it is, and closes it when asked to. */
export async function run(createServer: CreateServer): Promise<void> {
  const asked = askedToStop();
  let community: Community;
  try {
    community = await openCommunity(process.env, createServer);
  } catch (error) {
    process.stderr.write(`Beside could not start. ${sentenceOf(error)}\n`);
    process.exit(1);
  }
  for (const line of community.greeting) process.stdout.write(`${line}\n`);
  await asked;
  const late = sleep(LONGEST_GOODBYE, undefined, { ref: false });
  await Promise.race([community.closeDoors(), late]).catch(() => undefined);
  await community.stopDatabase();
  process.exit(0);
}

/** Resolves at the first Ctrl-C or SIGTERM; a second Ctrl-C does not wait, and the database still stops by itself. */
function askedToStop(): Promise<void> {
  return new Promise((resolve) => {
    let asked = false;
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.on(signal, () => {
        if (asked && signal === 'SIGINT') process.exit(130);
        asked = true;
        resolve();
      });
    }
  });
}

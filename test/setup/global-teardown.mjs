import { rmSync } from 'node:fs';

/** Stops the embedded PostgreSQL of the test run, if it had one, and removes its folder. */
export default async function tearDown() {
  const database = globalThis.besideTestDatabase;
  if (!database) return;
  await database.postgres.stop();
  rmSync(database.folder, { recursive: true, force: true });
}

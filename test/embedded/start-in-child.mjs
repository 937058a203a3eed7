// Starts the embedded database in a process of its own, one that a test can kill or give to another account.
// Arguments: the runner, the data folder, and the uid to become first, if any. Prints { url, pid, coldStart } when
// it is up; stops when its input ends.
const [runner, folder, uid] = process.argv.slice(2);
if (uid) {
  // Here and not by spawn(): Node itself may be installed where that account cannot reach it.
  process.setgroups([]);
  process.setgid(Number(uid));
  process.setuid(Number(uid));
}
const { startEmbeddedPostgres } = await import(runner);
const postgres = await startEmbeddedPostgres(folder);
console.log(JSON.stringify({ url: postgres.url, pid: postgres.pid(), coldStart: postgres.coldStart }));
process.stdin.resume().once('end', () => void postgres.stop());

// For whoever develops: the server, started anew when its code changes, and the app by Vite in front of it, which brings
// changes into the open page. Public pages are the server's; a reload shows their changes. Ctrl-C ends all of it.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, watch } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const PORT = process.env.PORT ?? '3000';
const SERVER_PORT = process.env.BESIDE_SERVER_PORT ?? String(Number(PORT) + 1);
/** Compilers write many files at once: the server waits until this many milliseconds passed without one. */
const QUIET = 500;

const bin = (name) => path.resolve('node_modules/.bin', name);
const running = new Set();
let stopping = false;

function start(command, args, environment = {}) {
  const child = spawn(command, args, { stdio: 'inherit', env: { ...process.env, ...environment } });
  running.add(child);
  child.once('exit', () => running.delete(child));
  return child;
}

const ended = (child) =>
  (child.exitCode ?? child.signalCode) !== null || new Promise((then) => child.once('exit', then));

async function stop() {
  if (stopping) return;
  stopping = true;
  const last = [...running];
  for (const child of last) child.kill('SIGTERM');
  await Promise.all(last.map(ended));
  process.exit(0);
}
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => void stop());

const serve = () =>
  start(process.execPath, ['--enable-source-maps', 'dist/src/main.js'], {
    PORT: SERVER_PORT,
    PUBLIC_URL: `http://localhost:${PORT}`,
  });

let server;
async function serveAnew() {
  if (server) {
    server.kill('SIGTERM');
    await ended(server);
  }
  if (!stopping) server = serve();
}
let timer;
const changed = () => {
  clearTimeout(timer);
  timer = setTimeout(() => void serveAnew(), QUIET);
};

// What an earlier build left would be served while half of it is already new.
for (const folder of ['dist', 'client/dist']) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
}
start(bin('tsc'), ['-p', 'tsconfig.build.json', '--watch', '--preserveWatchOutput']);
start(bin('vite'), ['build', '--watch', '--logLevel', 'warn']);
const BUILT = ['dist/src/main.js', 'client/dist/manifest.json', 'client/dist/documents.json'];
while (!stopping && !BUILT.every((file) => existsSync(file))) await sleep(QUIET);
start(bin('vite'), ['--clearScreen', 'false'], { PORT, BESIDE_SERVER_PORT: SERVER_PORT });

for (const folder of ['dist', 'content']) watch(folder, { recursive: true }, changed);
watch('client/dist', (_, file) => file === 'manifest.json' && changed());
changed();

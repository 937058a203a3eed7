import 'reflect-metadata';
import { runCommand } from './operations/commands/index.js';

await runCommand(process.argv.slice(2), async () => (await import('./server.js')).createServer);

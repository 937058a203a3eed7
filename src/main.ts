import 'reflect-metadata';
import { run } from './operations/index.js';
import { createServer } from './server.js';

await run(createServer);

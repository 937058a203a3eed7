import 'reflect-metadata';
import { runCommand } from './operations/index.js';

await runCommand(process.argv.slice(2));

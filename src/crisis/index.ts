export { CrisisModule } from './crisis.module.js';
export { Helplines } from './helplines/helplines.service.js';

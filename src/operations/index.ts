export { OperationsModule } from './operations.module.js';
export { run } from './start/run.js';
export { StartingContent } from './start/starting-content.service.js';

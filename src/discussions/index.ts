export { DiscussionsModule } from './discussions.module.js';

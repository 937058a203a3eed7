export { DiscussionsModule } from './discussions.module.js';
export { Replies } from './replies/replies.service.js';
export { Thread } from './threads/thread.type.js';

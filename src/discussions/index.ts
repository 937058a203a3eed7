export { DiscussionsModule } from './discussions.module.js';
export { Replies } from './replies/replies.service.js';
export { TakingBack } from './taking-back/taking-back.service.js';
export { Writing } from './posts/writing.service.js';
export { Thread } from './threads/thread.type.js';

export { Articles } from './articles.service.js';
export { LibraryDrafts } from './editing/library-drafts.service.js';
export { LibraryModule } from './library.module.js';

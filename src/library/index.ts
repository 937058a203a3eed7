export { Articles } from './articles.service.js';
export { type BegunDraft, type DraftFromFile, LibraryDrafts } from './editing/library-drafts.service.js';
export { Illustrations } from './pictures/illustrations.service.js';
export { LibraryModule } from './library.module.js';

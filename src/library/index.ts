export { Articles } from './articles.service.js';
export type { Care } from './care/care.rules.js';
export { LibraryCare } from './care/library-care.service.js';
export { type BegunDraft, type DraftFromFile, LibraryDrafts } from './editing/library-drafts.service.js';
export { Illustrations } from './pictures/illustrations.service.js';
export { LibraryModule } from './library.module.js';

export { Articles } from './articles.service.js';
export { LibraryModule } from './library.module.js';

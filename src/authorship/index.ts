// Other domains may read one table of this one in their SQL: authorship.persona, for the number of a voice.
export { Author } from './author.type.js';
export type { Authorship, VoiceDomain } from './authorship.js';
export { AuthorshipModule } from './authorship.module.js';
export { type BylineColumns, Bylines } from './byline.js';
export { Voices } from './voices.service.js';

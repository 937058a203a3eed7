export { ContentNote, type NoteChoices, Showing, showingOf } from './content-notes.js';
export { QuietDaysOfMembers } from './quiet-days.service.js';
export { type Reader, Readers } from './readers.service.js';
export { ReadersModule } from './readers.module.js';

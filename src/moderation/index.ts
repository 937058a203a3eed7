export { Audit } from './audit/audit.service.js';
export { Cases } from './cases/cases.service.js';
export { Lane } from './cases/lanes.rules.js';
export { ModerationModule } from './moderation.module.js';
export { type Original, type Subject, SubjectKind, type SubjectKeeper, type SubjectRef, Subjects } from './subjects.js';

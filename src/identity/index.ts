export { Appointments } from './appointments/appointments.service.js';
export { EndedSessions } from './ended-sessions.js';
export { IdentityModule } from './identity.module.js';
export { Sessions } from './sessions.service.js';
export { SignedIn } from './signed-in.js';

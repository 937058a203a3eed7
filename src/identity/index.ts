export { Appointments } from './appointments/appointments.service.js';
export { EndedSessions } from './sessions/ended-sessions.js';
export { IdentityModule } from './identity.module.js';
export { Sessions } from './sessions/sessions.service.js';
export { SignedIn } from './sessions/signed-in.js';

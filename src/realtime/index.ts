export type { Listener } from './listener.js';
export { type Letter, Listeners } from './listeners.service.js';
export { RealtimeModule } from './realtime.module.js';
export { type SocketEvent, SocketEvents } from './socket-events.js';
export type { ClientEvents, ServerEvents, WireEvent, WireEventKind, WireMessage, WireOffer } from './wire.js';

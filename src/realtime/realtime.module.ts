import { Module } from '@nestjs/common';
import { IdentityModule } from '../identity/index.js';
import { BylinesStore } from './bylines.store.js';
import { Inbound } from './inbound.service.js';
import { Listeners } from './listeners.service.js';
import { SocketEvents } from './socket-events.js';
import { SocketServer } from './socket-server.service.js';
import { Standings } from './standings.service.js';

@Module({
  imports: [IdentityModule],
  providers: [BylinesStore, Inbound, Listeners, SocketEvents, SocketServer, Standings],
  exports: [Listeners, SocketEvents],
})
export class RealtimeModule {}

export { ChatModule } from './chat.module.js';
export { Rooms } from './rooms/rooms.service.js';

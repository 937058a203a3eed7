import type { Act } from './act.js';
import { FOR_ONESELF } from './acts-for-oneself.js';
import { IN_GROUPS } from './acts-in-groups.js';
import { IN_MODERATION } from './acts-in-moderation.js';
import { IN_ROOMS } from './acts-in-rooms.js';
import { IN_THREADS } from './acts-in-threads.js';

/** Every act a member can do without their name. A new way to act is not complete until it is here. */
export const ACTS: Act[] = [...IN_THREADS, ...IN_ROOMS, ...IN_GROUPS, ...IN_MODERATION, ...FOR_ONESELF];

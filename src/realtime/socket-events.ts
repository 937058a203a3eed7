import { Injectable } from '@nestjs/common';
import type { ZodType } from 'zod';
import type { AccessRule } from '../kernel/access.js';
import type { LimitName } from '../kernel/throttle.js';
import type { Listener } from './listener.js';

/** One event that clients may send: who may, in what shape, how often, and what happens. */
export interface SocketEvent<Input = unknown, Answer = unknown> {
  /** Who may send it at all; asked anew at every event. */
  access: Exclude<AccessRule, 'public'>;
  /** The shape of its one argument; anything else is refused as INVALID. */
  input: ZodType<Input>;
  limit: LimitName;
  /** What it does; the answer is the acknowledgement. A thrown Refusal is acknowledged as such. */
  handle(listener: Listener, input: Input): Promise<Answer>;
}

/** Every socket event there is, declared by the domains at start-up. What is not declared disconnects its sender. */
@Injectable()
export class SocketEvents {
  private readonly events = new Map<string, SocketEvent>();

  declare<Input, Answer>(name: string, event: SocketEvent<Input, Answer>): void {
    if (this.events.has(name)) throw new Error(`Two declarations of "${name}"`);
    this.events.set(name, event);
  }

  find(name: string): SocketEvent | undefined {
    return this.events.get(name);
  }

  names(): string[] {
    return [...this.events.keys()];
  }
}

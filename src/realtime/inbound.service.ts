import { Injectable } from '@nestjs/common';
import { refuseAccess } from '../kernel/access.js';
import { asRefusal } from '../kernel/database-errors.js';
import { refusalAnswer } from '../kernel/graphql/answers.js';
import { Log } from '../kernel/log.js';
import { Refusal } from '../kernel/refusal.js';
import { Throttle } from '../kernel/throttle.js';
import type { Connection } from './connection.js';
import type { SocketEvent } from './socket-events.js';
import { Standings } from './standings.service.js';
import type { Acknowledged } from './wire.js';

/** Handles one event of one socket: who, how often, what shape, and only then what it does. */
@Injectable()
export class Inbound {
  constructor(
    private readonly standings: Standings,
    private readonly throttle: Throttle,
    private readonly log: Log,
  ) {}

  /** The acknowledgement of an event, or undefined when the session is over and the socket has to go. */
  async answer(event: SocketEvent, from: Connection, sent: unknown): Promise<Acknowledged<unknown> | undefined> {
    try {
      // Safety: a session that ended, or a role that was given up, ends for an open socket too.
      if (!(await this.standings.renew(from.viewer))) return undefined;
      const refusal = refuseAccess(event.access, from.viewer);
      if (refusal) throw refusal;
      await this.throttle.count(event.limit, from.viewer);
      return { ok: await event.handle(from, shaped(event, sent)) };
    } catch (error) {
      return { refused: this.refused(error) };
    }
  }

  private refused(error: unknown) {
    const cause = asRefusal(error);
    if (cause instanceof Refusal) return refusalAnswer(cause);
    return { code: 'UNEXPECTED', reference: this.log.failure('socket-event-failed', cause) };
  }
}

/** The argument in its declared shape. Throws INVALID with the first field that is out of shape. */
function shaped(event: SocketEvent, sent: unknown): unknown {
  const read = event.input.safeParse(sent);
  if (read.success) return read.data;
  const field = read.error.issues[0]?.path[0];
  throw new Refusal('INVALID', typeof field === 'string' ? { field } : {});
}

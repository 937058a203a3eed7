import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Rooms } from '../chat/index.js';
import { Duty } from '../crisis/index.js';
import { TakingBack, Writing } from '../discussions/index.js';
import { Illustrations } from '../library/index.js';
import { Sessions } from '../identity/index.js';
import { Database } from '../kernel/database.js';
import { Log } from '../kernel/log.js';
import { SweepsStore } from './sweeps.store.js';

/** Any number will do, as long as every node of one community takes the same locks. */
const LOCK = 7_304_930;
const HOUR = 3_600_000;
/** Not at once: whoever waited for the door to open comes first. */
const FIRST = 60_000;

interface Sweep {
  name: string;
  run(): Promise<void>;
}

/** What is forgotten when its time has come: one node at a time, one transaction each. */
@Injectable()
export class Sweeps implements OnApplicationShutdown {
  private timers: NodeJS.Timeout[] = [];

  /** What has its day: the one list. */
  private readonly list: readonly Sweep[];

  constructor(
    private readonly store: SweepsStore,
    private readonly db: Database,
    private readonly log: Log,
    sessions: Sessions,
    rooms: Rooms,
    writing: Writing,
    takingBack: TakingBack,
    duty: Duty,
    illustrations: Illustrations,
  ) {
    this.list = [
      { name: 'sessions', run: () => sessions.sweep() },
      { name: 'rooms', run: () => rooms.sweep() },
      { name: 'repeats', run: () => writing.forgetRepeats() },
      { name: 'taken-back', run: () => takingBack.sweep() },
      { name: 'duty', run: () => duty.sweep() },
      { name: 'pictures', run: () => illustrations.sweep() },
    ];
  }

  /** Sweeps soon, and from then on every hour. */
  begin(): void {
    const sweep = () => void this.all();
    this.timers = [setTimeout(sweep, FIRST).unref(), setInterval(sweep, HOUR).unref()];
  }

  /** Runs every sweep once; one that fails does not stop the others, and comes again in an hour. */
  async all(): Promise<void> {
    for (const [position, sweep] of this.list.entries()) {
      try {
        await this.db.transaction(async () => {
          if (await this.store.take(LOCK + position)) await sweep.run();
        });
      } catch (error) {
        this.log.failure(`sweep-failed-${sweep.name}`, error);
      }
    }
  }

  onApplicationShutdown(): void {
    for (const timer of this.timers) clearTimeout(timer);
  }
}

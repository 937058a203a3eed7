import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Clock, dateOf } from '../kernel/clock.js';
import { Log } from '../kernel/log.js';
import { LibraryCare } from '../library/index.js';
import { alertsOf } from './alerts.rules.js';

const HOUR = 3_600_000;
/** Not at once: the start has said it already. */
const FIRST = 60_000;

/** Tells the log once a day what waits for curators, for an operator who never opens the app. Numbers of things only. */
@Injectable()
export class Alerts implements OnApplicationShutdown {
  private timers: NodeJS.Timeout[] = [];
  /** The day it was told last, "YYYY-MM-DD". */
  private toldOn = '';

  constructor(
    private readonly care: LibraryCare,
    private readonly clock: Clock,
    private readonly log: Log,
  ) {}

  /** Looks soon, and from then on every hour. */
  begin(): void {
    const look = () => void this.look();
    this.timers = [setTimeout(look, FIRST).unref(), setInterval(look, HOUR).unref()];
  }

  /** Tells what waits, if something does and today nothing was told yet. */
  async look(): Promise<void> {
    const today = dateOf(this.clock.now());
    if (this.toldOn === today) return;
    try {
      const alerts = alertsOf(await this.care.now());
      for (const { event, count } of alerts) this.log.event(event, { count });
      if (alerts.length > 0) this.toldOn = today;
    } catch (error) {
      this.log.failure('alerts-not-read', error);
    }
  }

  onApplicationShutdown(): void {
    for (const timer of this.timers) clearTimeout(timer);
  }
}

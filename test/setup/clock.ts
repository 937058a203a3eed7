import { Clock } from '../../src/kernel/clock.js';

/** A clock that stands still until a test moves it. */
export class TestClock extends Clock {
  constructor(private instant = new Date('2026-03-04T10:20:30.456Z')) {
    super();
  }

  now(): Date {
    return new Date(this.instant);
  }

  advance({ days = 0, hours = 0, minutes = 0, seconds = 0 }): void {
    this.instant = new Date(this.instant.getTime() + (((days * 24 + hours) * 60 + minutes) * 60 + seconds) * 1000);
  }
}

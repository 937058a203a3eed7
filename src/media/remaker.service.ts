import { type ChildProcess, fork } from 'node:child_process';
import path from 'node:path';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Refusal } from '../kernel/refusal.js';
import { MOST_PIXELS } from './upload.rules.js';

/** What is asked of the process that opens pictures. */
export interface Remaking {
  bytes: Uint8Array;
  mostPixels: number;
  /** After how long unpacking is given up. */
  seconds: number;
}

export interface RemadePicture {
  /** WebP, 2048 pixels at most. */
  large: Uint8Array;
  /** WebP, 480 pixels at most. */
  small: Uint8Array;
  /** Of the large one, in pixels. */
  width: number;
  height: number;
}

export type Remade = RemadePicture | { refused: 'pixels' | 'damaged' };

// Built, in the tests too: it is started by Node itself.
const PROGRAM = path.resolve('dist/src/media/remaking.child.js');
const SECONDS = 5;
/** By then it has stopped by itself, or never will. */
const LONGEST_MILLISECONDS = 10_000;
const MOST_WAITING = 8;

/**
 * Makes pictures anew, one after the other, each in a process of its own: what a picture does to the program that opens
 * it, it does there, with no key, no database and no file at hand, and after ten seconds it is over.
 */
@Injectable()
export class Remaker implements OnApplicationShutdown {
  /** Only what a test gives another value. */
  readonly limits = { seconds: SECONDS, milliseconds: LONGEST_MILLISECONDS };
  private last: Promise<unknown> = Promise.resolve();
  private waiting = 0;
  private running: ChildProcess | undefined;

  /** Throws TOO_COMPLEX for too many pixels, INVALID for what cannot be read to its end, BUSY. */
  async remake(bytes: Buffer): Promise<RemadePicture> {
    if (this.waiting >= MOST_WAITING) throw new Refusal('BUSY');
    this.waiting += 1;
    const turn = this.last.then(() => this.inOwnProcess(bytes));
    this.last = turn.catch(() => undefined);
    try {
      const made = await turn;
      if (!('refused' in made)) return made;
      if (made.refused === 'pixels') throw new Refusal('TOO_COMPLEX', { field: 'picture', limit: MOST_PIXELS });
      throw new Refusal('INVALID', { field: 'picture' });
    } finally {
      this.waiting -= 1;
    }
  }

  onApplicationShutdown(): void {
    this.running?.kill('SIGKILL');
  }

  private inOwnProcess(bytes: Buffer): Promise<Remade> {
    const child = fork(PROGRAM, {
      // Safety: it inherits no setting, no open file and no word of ours.
      env: {},
      execArgv: ['--max-old-space-size=256'],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    this.running = child;
    const timer = setTimeout(() => child.kill('SIGKILL'), this.limits.milliseconds);
    return new Promise<Remade>((resolve) => {
      let made: Remade = { refused: 'damaged' };
      child.once('message', (answer: Remade) => (made = answer));
      child.once('error', () => resolve(made));
      // Once the answer was read, or when it died of what it opened.
      child.once('close', () => resolve(made));
      child.send({ bytes, mostPixels: MOST_PIXELS, seconds: this.limits.seconds } satisfies Remaking, () => undefined);
    }).finally(() => clearTimeout(timer));
  }
}

import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';

/** A server in a process of its own, so that its CPU time is its own. */
export class Child {
  url = '';

  private constructor(private readonly process: ChildProcess) {}

  /** Starts one of the compiled files beside this one, and waits until it listens. */
  static async start(file: string, environment: Record<string, string>, flags: string[] = []): Promise<Child> {
    const child = new Child(
      fork(new URL(file, import.meta.url), { env: { ...process.env, ...environment }, execArgv: flags }),
    );
    child.url = (await child.next()) as string;
    return child;
  }

  /** Sends a message and waits for the answer. */
  async ask<Answer>(message: string): Promise<Answer> {
    const answer = this.next();
    this.process.send(message);
    return (await answer) as Answer;
  }

  /** CPU time so far, in milliseconds: user and system, all threads. */
  cpu(): number {
    return cpuOf(this.process.pid!);
  }

  async stop(): Promise<void> {
    const ended = once(this.process, 'exit');
    this.process.disconnect();
    await ended;
  }

  private async next(): Promise<unknown> {
    return Promise.race([
      once(this.process, 'message').then(([message]) => message as unknown),
      once(this.process, 'exit').then(([code]) => {
        throw new Error(`A server of the bench ended with ${code}`);
      }),
    ]);
  }
}

/** What a child does on its side: says where it listens, answers, and goes when the bench does. */
export function serve(url: string, answer: (message: string) => unknown, close: () => Promise<unknown>): void {
  process.on('message', (message) => process.send!(answer(message as string) ?? null));
  process.once('disconnect', () => void close().finally(() => process.exit()));
  process.send!(url);
}

/** CPU time of PostgreSQL so far, in milliseconds: its parent process and all that it started, ended ones too. */
export function cpuOfPostgres(pid: number): number {
  const all = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  const own = all.filter((name) => fieldsOf(Number(name))[PARENT] === String(pid));
  const ended = timeIn(fieldsOf(pid), USER_OF_ENDED);
  return own.reduce((sum, name) => sum + cpuOf(Number(name)), cpuOf(pid) + ended);
}

/** Positions in /proc/<pid>/stat, counted from the field after the command's name. */
const PARENT = 1;
const USER = 11;
const USER_OF_ENDED = 13;
const TICK = 10;

function cpuOf(pid: number): number {
  return timeIn(fieldsOf(pid), USER);
}

/** User time stands in one field, system time in the next. */
function timeIn(fields: string[], user: number): number {
  return (Number(fields[user] ?? 0) + Number(fields[user + 1] ?? 0)) * TICK;
}

function fieldsOf(pid: number): string[] {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
  } catch {
    return [];
  }
}

import { randomUUID } from 'node:crypto';

/** What a log line may carry. Safety: nothing about a person and nothing that a person wrote is in this list. */
export interface LogFields {
  reference?: string;
  error?: string;
  where?: string;
  code?: string;
  port?: number;
  count?: number;
  milliseconds?: number;
}

/** One JSON line per event, from a fixed list of fields: what cannot be passed cannot leak. */
export class Log {
  constructor(private readonly write: (line: string) => void = (line) => process.stderr.write(`${line}\n`)) {}

  event(event: string, fields: LogFields = {}): void {
    this.write(JSON.stringify({ event, ...fields }));
  }

  /** Logs a bug and returns the reference that its answer carries. */
  failure(event: string, error: unknown): string {
    const reference = randomUUID().slice(0, 8);
    const known = error instanceof Error ? error : undefined;
    this.event(event, {
      reference,
      // Safety: an error's message may quote what somebody wrote, or a row; its kind and place do not.
      error: known?.name ?? 'unknown',
      code: (known as { code?: string } | undefined)?.code,
      where: known?.stack
        ?.split('\n')
        .filter((line) => line.trimStart().startsWith('at '))
        .slice(0, 4)
        .map((line) => line.trim().replace(/\(?(file:\/\/)?\S*\/((src|node_modules|dist)\/)/, '($2'))
        .join(' < '),
    });
    return reference;
  }
}

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll } from '@jest/globals';

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** A place for a key file where none is yet; gone after the tests of the file that asked. */
export function keysFile(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'beside-keys-'));
  folders.push(folder);
  return path.join(folder, 'keys.json');
}

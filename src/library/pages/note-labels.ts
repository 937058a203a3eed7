import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { Config } from '../../kernel/config.js';

const noteLabels = z.array(z.object({ code: z.string(), label: z.string() }));

/** What content notes are called on pages, from `content/content-notes.en.json`. */
@Injectable()
export class NoteLabels {
  private readonly labels: ReadonlyMap<string, string>;

  constructor(config: Config) {
    const file = path.join(config.contentFolder, 'content-notes.en.json');
    const notes = noteLabels.parse(JSON.parse(readFileSync(file, 'utf8')));
    this.labels = new Map(notes.map(({ code, label }) => [code, label]));
  }

  /** "Bleeding, Scan" of codes, in their order. */
  of(codes: readonly string[]): string {
    return codes.map((code) => this.labels.get(code) ?? code).join(', ');
  }
}

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { importArticle, type Imported, reviewedKnowledge } from '../../src/library/importing/index.js';

const knowledge = reviewedKnowledge(path.resolve('content'));

/** The report and the draft of a text, or of bytes. */
export function imported(content: string | Uint8Array, name = 'page.html'): Imported {
  return importArticle(typeof content === 'string' ? Buffer.from(content, 'utf8') : content, name, knowledge);
}

/** The report and the draft of a file among the fixtures. */
export function importedFile(name: string): Imported {
  return imported(readFileSync(path.resolve('test/importing/fixtures', name)), name);
}

/** The part of a report under a heading, up to the next of its kind. */
export function part(report: string, heading: string): string {
  const start = report.search(new RegExp(`^## ${heading}\\b`, 'm'));
  if (start === -1) return '';
  const end = report.slice(start + 3).search(/^## /m);
  return end === -1 ? report.slice(start) : report.slice(start, start + 3 + end);
}

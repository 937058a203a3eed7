import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { importArticle, type Imported, reviewedKnowledge, Unreadable } from '../../library/importing/index.js';
import { type Command, Refused, type Terminal } from './command.js';

const DRY = '--dry-run';

/** Larger files are not even opened; the importer itself says what it reads. */
const MOST_BYTES = 64 * 1_024 * 1_024;

/** `library import FILE`: a draft out of a file, and a report on what was found in it. */
export const importArticleCommand: Command = {
  words: ['library', 'import'],
  takes: `FILE [${DRY}]`,
  about: `makes a draft of an HTML, Markdown or text file; with ${DRY} only prints the report, with the draft at its end`,
  async run(given, terminal) {
    const unknown = given.find((one) => one.startsWith('--') && one !== DRY);
    if (unknown) throw new Refused(`There is no option ${unknown}; the only one is ${DRY}.`);
    const files = given.filter((one) => one !== DRY);
    const [file] = files;
    if (!file || files.length > 1) throw new Refused('Please name one file to import.');
    const { report } = imported(file, terminal);
    if (!given.includes(DRY))
      throw new Refused(`Drafts cannot be kept yet; please use ${DRY}, and copy the draft from the report.`);
    terminal.say(report);
  },
};

function imported(file: string, terminal: Terminal): Imported {
  const bytes = bytesOf(path.resolve(terminal.folder, file));
  try {
    return importArticle(bytes, path.basename(file), reviewedKnowledge(terminal.contentFolder));
  } catch (error) {
    if (error instanceof Unreadable) throw new Refused(error.message);
    throw error;
  }
}

function bytesOf(file: string): Uint8Array {
  try {
    const { size } = statSync(file);
    if (size > MOST_BYTES)
      throw new Refused('The file is larger than 32 MB; please cut the article out of it and import that.');
    return readFileSync(file);
  } catch (error) {
    if (error instanceof Refused) throw error;
    throw new Refused(SENTENCES[(error as NodeJS.ErrnoException).code ?? ''] ?? 'The file cannot be read.');
  }
}

const SENTENCES: Record<string, string> = {
  ENOENT: 'There is no such file.',
  EISDIR: 'That is a folder; please name one file.',
  EACCES: 'This account may not read that file.',
};

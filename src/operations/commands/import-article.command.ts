import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { importArticle, type Imported, reviewedKnowledge, Unreadable } from '../../library/importing/index.js';
import type { ContentNote } from '../../readers/index.js';
import { type Command, Refused, type Terminal } from './command.js';
import { keepDraft } from './keep-draft.js';

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
    const { report, draft } = imported(file, terminal);
    if (given.includes(DRY)) return terminal.say(report);
    const { title, summary, body, slug, sources } = draft;
    const notes = draft.notes as ContentNote[];
    const kept = await keepDraft({ title, summary, body, slug, notes, sources }, terminal.loadServer);
    const what = kept.isNew ? 'A draft was kept' : 'Another draft of a text that is there was kept';
    terminal.say(
      `${what} in the library, at “${kept.slug}”. It has no author until a curator takes it on.\n\n${report}`,
    );
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

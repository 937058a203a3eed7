import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type Command, Refused } from './command.js';
import { inCommunity } from './in-community.js';

/** `library export FOLDER`: what is published, as the files that a community starts with. */
export const exportLibraryCommand: Command = {
  words: ['library', 'export'],
  takes: 'FOLDER',
  about: 'writes what is published as files into a new or empty folder, and the reviews beside it',
  async run(given, terminal) {
    const [name] = given;
    if (!name || given.length > 1 || name.startsWith('--')) throw new Refused('Please name one folder to write into.');
    const folder = path.resolve(terminal.folder, name);
    // Nothing that is there is ever written over.
    if (existsSync(folder) && readdirSync(folder).length > 0) throw new Refused('That folder is not empty.');
    const files = await inCommunity(terminal.loadServer, async (app) => {
      // Fetched only now: it brings the pages, which other commands can do without.
      const { Articles } = await import('../../library/index.js');
      return app.get(Articles, { strict: false }).edition();
    });
    for (const { name: file, text } of files) {
      const place = path.join(folder, file);
      mkdirSync(path.dirname(place), { recursive: true });
      writeFileSync(place, text);
    }
    terminal.say(`Wrote ${files.length} files into ${folder}.`);
  },
};

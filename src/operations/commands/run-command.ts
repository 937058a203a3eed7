import path from 'node:path';
import { type Command, type LoadServer, Refused, type Terminal } from './command.js';
import { exportLibraryCommand } from './export-library.command.js';
import { importArticleCommand } from './import-article.command.js';

const COMMANDS: readonly Command[] = [importArticleCommand, exportLibraryCommand];

const DONE = 0;
const REFUSED = 2;

/** The life of one call of the command line, "npm run beside -- ...": does it and ends with 0, or 2 and one sentence. */
export async function runCommand(given: readonly string[], loadServer: LoadServer): Promise<void> {
  const terminal: Terminal = {
    say: (text) => void process.stdout.write(text.endsWith('\n') ? text : `${text}\n`),
    complain: (text) => void process.stderr.write(`${text}\n`),
    // npm runs scripts in the folder of the package, and keeps the one it was called from.
    folder: process.env.INIT_CWD ?? process.cwd(),
    contentFolder: path.resolve('content'),
    loadServer,
  };
  process.exitCode = await outcomeOf(given, terminal);
}

/** Does what was asked for; the exit code. */
export async function outcomeOf(given: readonly string[], terminal: Terminal): Promise<number> {
  const command = COMMANDS.find(({ words }) => words.every((word, i) => given[i] === word));
  if (!command) {
    terminal.complain(help());
    return given.length === 1 && /^(?:--)?help$/.test(given[0]!) ? DONE : REFUSED;
  }
  try {
    await command.run(given.slice(command.words.length), terminal);
    return DONE;
  } catch (error) {
    const refused = error instanceof Refused;
    terminal.complain(
      refused
        ? error.message
        : 'This did not work, and nothing was changed. Please report it with the file, if you can.',
    );
    return REFUSED;
  }
}

function help(): string {
  const lines = COMMANDS.map(
    ({ words, takes, about }) => `  npm run beside -- ${words.join(' ')} ${takes}\n      ${about}`,
  );
  return ['What can be done here:', ...lines].join('\n');
}

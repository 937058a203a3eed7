import type { CreateServer } from '../start/open-community.js';

/** Loads the server only for the commands that need the community: the others work before anything was built. */
export type LoadServer = () => Promise<CreateServer>;

/** Where a command writes, and where it was called from. */
export interface Terminal {
  say(text: string): void;
  complain(text: string): void;
  /** The folder that the names of files start from. */
  folder: string;
  contentFolder: string;
  loadServer: LoadServer;
}

/** A refusal that the person at the keyboard can do something about, in one sentence. */
export class Refused extends Error {}

/** One command of the command line. */
export interface Command {
  /** The words that call it. */
  words: readonly string[];
  /** What follows them. */
  takes: string;
  about: string;
  /** Does it, or throws Refused. */
  run(given: readonly string[], terminal: Terminal): Promise<void>;
}

import type { Config } from '../../kernel/config.js';

/** How much public content a community has. */
export interface ContentCounts {
  groups: number;
  articles: number;
  helplines: number;
}

/**
 * What `npm start` says once the door is open: the address, what is there, what waits for curators, and the first
 * steward's link if needed.
 */
export function greeting(
  config: Config,
  there: ContentCounts,
  waiting: readonly string[],
  stewardSecret: string | undefined,
): string[] {
  const lines = [
    `Beside is open at ${config.publicUrl}`,
    `It has ${counted(there.groups, 'group')}, ${counted(there.articles, 'article')} and ` +
      `${counted(there.helplines, 'helpline')}.`,
    ...waiting,
  ];
  if (!stewardSecret) return lines;
  return [
    ...lines,
    'It has no steward yet. Sign in, then open this link to become the first. It works once:',
    `${config.publicUrl}/appointment/${stewardSecret}`,
  ];
}

const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

/** Sockets' and PostgreSQL's codes that an operator can do something about. */
const SENTENCES: Record<string, string> = {
  EADDRNOTAVAIL: 'HOST is not an address of this machine.',
  ECONNREFUSED: 'The database at DATABASE_URL does not answer. Is it running, and is the address right?',
  ENOTFOUND: 'The database at DATABASE_URL cannot be found. Is the address right?',
  '28P01': 'The database at DATABASE_URL refuses the name or password.',
  '28000': 'The database at DATABASE_URL refuses the name or password.',
  '3D000': 'There is no such database at DATABASE_URL. Please create it first.',
  '42501': 'The account in DATABASE_URL may not create tables there.',
};

/** One sentence for the operator about why it did not start. */
export function sentenceOf(error: unknown): string {
  if (!(error instanceof Error)) return 'Something unknown went wrong.';
  const { code = '', port } = error as { code?: string; port?: number };
  if (code === 'EADDRINUSE') return `Port ${port} is taken. Stop what uses it, or set PORT to another one.`;
  if (code === 'EACCES' && port) return `Port ${port} is not ours to open. Set PORT to one above 1023.`;
  return SENTENCES[code] ?? error.message.split('\n')[0]!;
}

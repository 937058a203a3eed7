import { Refusal, RefusalCode } from '../../kernel/refusal.js';
import type { BegunDraft, DraftFromFile } from '../../library/index.js';
import { type LoadServer, Refused } from './command.js';
import { inCommunity } from './in-community.js';

/** Puts a draft into the library of the community. Throws Refused with one sentence when it cannot be kept. */
export async function keepDraft(draft: DraftFromFile, loadServer: LoadServer): Promise<BegunDraft> {
  return inCommunity(loadServer, async (app) => {
    const { LibraryDrafts } = await import('../../library/index.js');
    try {
      return await app.get(LibraryDrafts, { strict: false }).begin(draft);
    } catch (error) {
      if (!(error instanceof Refusal) || error.code === RefusalCode.UNAVAILABLE) throw error;
      throw new Refused(reasonOf(error));
    }
  });
}

function reasonOf({ detail: { field = 'draft', limit } }: Refusal): string {
  const most = limit === undefined ? '' : `, which may have ${limit.toLocaleString('en-GB')} at most`;
  return `The library does not take the draft because of its ${field}${most}; --dry-run shows it, to be shortened.`;
}

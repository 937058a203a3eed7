import { Injectable } from '@nestjs/common';
import type { Authorship } from '../authorship/index.js';
import { Clock } from '../kernel/clock.js';
import type { Viewer } from '../kernel/viewer.js';
import { PrivateLists } from '../vault/index.js';
import { type ContentNote, type NoteChoices, type Showing } from './content-notes.js';
import { isQuiet, type Quiet } from './quiet-days.rules.js';

/** One blocked voice, as it is kept sealed: a display name hides named posts, a voice hides its own, and no more. */
export type Block = { account: string; name: string } | { voice: string; name: string };

/** What a reader has chosen not to meet; every list is read through it. */
export interface Reader {
  choices: NoteChoices;
  /** Account ids whose named words are left out. */
  hiddenAccounts: string[];
  /** Author tags whose anonymous words are left out; a tag is of one thread or room-day only. */
  hiddenVoices: Buffer[];
  /** Whether it is one of their quiet days: nothing is marked as new. */
  isQuiet: boolean;
}

@Injectable()
export class Readers {
  constructor(
    private readonly lists: PrivateLists,
    private readonly clock: Clock,
  ) {}

  /** The reader's choices, blocks and quiet days, in one statement. */
  async of(viewer: Viewer): Promise<Reader> {
    const [choices, blocks, quiet] = await this.lists.several(viewer, ['list/choices', 'list/blocks', 'list/quiet']);
    const blocked = blocks!.map((item) => item.value as Block);
    return {
      choices: (choices![0]?.value as NoteChoices | undefined) ?? {},
      hiddenAccounts: blocked.flatMap((block) => ('account' in block ? [block.account] : [])),
      hiddenVoices: blocked.flatMap((block) => ('voice' in block ? [Buffer.from(block.voice, 'base64')] : [])),
      isQuiet: isQuiet(quiet![0]?.value as Quiet | undefined, this.clock.now()),
    };
  }

  /** Sets what to do with texts that carry a note. */
  async choose(viewer: Viewer, note: ContentNote, showing: Showing): Promise<NoteChoices> {
    const [item] = await this.lists.items<NoteChoices>(viewer, 'list/choices');
    const choices = { ...item?.value, [note]: showing };
    if (item) await this.lists.update(viewer, 'list/choices', item, choices);
    else await this.lists.add(viewer, 'list/choices', choices);
    return choices;
  }

  /** Hides whoever wrote this from the viewer: a name everywhere, a voice in its own thread or room-day. */
  async block(viewer: Viewer, { authorId, authorTag }: Authorship, name: string): Promise<void> {
    // Safety: a block never crosses from a voice to a name or to another thread; what vanished together would tell
    // the blocker, with a second account beside the first, who is behind it.
    const block: Block = authorId ? { account: authorId, name } : { voice: authorTag!.toString('base64'), name };
    const known = await this.lists.items<Block>(viewer, 'list/blocks');
    if (!known.some(({ value }) => sameVoice(value, block))) await this.lists.add(viewer, 'list/blocks', block);
  }

  async blocks(viewer: Viewer): Promise<{ slot: number; name: string; isAnonymous: boolean }[]> {
    const items = await this.lists.items<Block>(viewer, 'list/blocks');
    return items.map(({ slot, value }) => ({ slot, name: value.name, isAnonymous: 'voice' in value }));
  }

  async unblock(viewer: Viewer, slot: number): Promise<void> {
    const item = (await this.lists.items<Block>(viewer, 'list/blocks')).find((known) => known.slot === slot);
    if (item) await this.lists.remove(viewer, 'list/blocks', item);
  }
}

function sameVoice(a: Block, b: Block): boolean {
  if ('account' in a) return 'account' in b && a.account === b.account;
  return 'voice' in b && a.voice === b.voice;
}

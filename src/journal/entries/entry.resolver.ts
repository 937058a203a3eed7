import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Access } from '../../kernel/access.js';
import { CurrentViewer } from '../../kernel/graphql/request-context.js';
import { pageRequest } from '../../kernel/page.js';
import { Throttle } from '../../kernel/throttle.js';
import type { Viewer } from '../../kernel/viewer.js';
import { AFTER, FIRST, SLOT, VERSION } from '../arguments.js';
import { Entries } from './entries.service.js';
import { EditJournalEntryInput, WriteJournalEntryInput } from './entry.input.js';
import { JournalEntry, JournalEntryConnection, JournalEntryPayload } from './entry.type.js';

@Resolver()
@Access('member')
export class EntryResolver {
  constructor(
    private readonly entries: Entries,
    private readonly throttle: Throttle,
  ) {}

  @Query(() => JournalEntryConnection, { description: 'Your journal, newest first.' })
  async journalEntries(
    @CurrentViewer() viewer: Viewer,
    @Args('first', FIRST) first: number | null,
    @Args('after', AFTER) after: string | null,
  ): Promise<JournalEntryConnection> {
    await this.throttle.count('read', viewer);
    return this.entries.page(viewer, pageRequest(first, after));
  }

  @Query(() => JournalEntry, { description: 'One entry of your journal.' })
  async journalEntry(@CurrentViewer() viewer: Viewer, @Args('slot', SLOT) slot: number): Promise<JournalEntry> {
    await this.throttle.count('read', viewer);
    return this.entries.read(viewer, slot);
  }

  @Mutation(() => JournalEntryPayload, { description: 'Writes in your journal, sealed to you.' })
  async writeJournalEntry(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: WriteJournalEntryInput,
  ): Promise<JournalEntryPayload> {
    await this.throttle.count('private', viewer);
    return this.entries.write(viewer, input);
  }

  @Mutation(() => JournalEntryPayload, { description: 'Changes an entry of your journal.' })
  async editJournalEntry(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: EditJournalEntryInput,
  ): Promise<JournalEntryPayload> {
    await this.throttle.count('private', viewer);
    return this.entries.edit(viewer, input);
  }

  @Mutation(() => Boolean, { description: 'Deletes an entry of your journal; its words are gone at once.' })
  async deleteJournalEntry(
    @CurrentViewer() viewer: Viewer,
    @Args('slot', SLOT) slot: number,
    @Args('version', VERSION) version: string,
  ): Promise<boolean> {
    await this.throttle.count('private', viewer);
    await this.entries.delete(viewer, { slot, version });
    return true;
  }
}

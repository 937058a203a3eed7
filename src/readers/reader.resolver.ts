import { Args, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Access } from '../kernel/access.js';
import { CurrentViewer } from '../kernel/graphql/request-context.js';
import { Throttle } from '../kernel/throttle.js';
import type { Viewer } from '../kernel/viewer.js';
import { ContentNote, type NoteChoices, Showing, USUAL_SHOWING } from './content-notes.js';
import { BlockedVoice, NoteChoice } from './reader.type.js';
import { Readers } from './readers.service.js';

@Resolver()
export class ReaderResolver {
  constructor(
    private readonly readers: Readers,
    private readonly throttle: Throttle,
  ) {}

  @Query(() => [NoteChoice], { description: 'What is done with each content note, for you.' })
  @Access('member')
  async noteChoices(@CurrentViewer() viewer: Viewer): Promise<NoteChoice[]> {
    return listed((await this.readers.of(viewer)).choices);
  }

  @Mutation(() => [NoteChoice], { description: 'Sets what is done with texts that carry a note, on every surface.' })
  @Access('member')
  async chooseShowing(
    @CurrentViewer() viewer: Viewer,
    @Args('note', { type: () => ContentNote, description: 'The note.' }) note: ContentNote,
    @Args('showing', { type: () => Showing, description: 'What to do with it.' }) showing: Showing,
  ): Promise<NoteChoice[]> {
    await this.throttle.count('private', viewer);
    return listed(await this.readers.choose(viewer, note, showing));
  }

  @Query(() => [BlockedVoice], { description: 'The voices you do not want to meet.' })
  @Access('member')
  blockedVoices(@CurrentViewer() viewer: Viewer): Promise<BlockedVoice[]> {
    return this.readers.blocks(viewer);
  }

  @Mutation(() => [BlockedVoice], { description: 'Lets a blocked voice be heard again.' })
  @Access('member')
  async unblock(
    @CurrentViewer() viewer: Viewer,
    @Args('slot', { type: () => Int, description: 'As listed by `blockedVoices`.' }) slot: number,
  ): Promise<BlockedVoice[]> {
    await this.readers.unblock(viewer, slot);
    return this.readers.blocks(viewer);
  }
}

function listed(choices: NoteChoices): NoteChoice[] {
  return Object.values(ContentNote).map((note) => ({ note, showing: choices[note] ?? USUAL_SHOWING }));
}

import { Injectable } from '@nestjs/common';
import { Bylines } from '../../authorship/index.js';
import { Memberships, readableGroupsValues } from '../../groups/index.js';
import { Clock, dateOf } from '../../kernel/clock.js';
import { type Connection, connectionOf, type PageRequest } from '../../kernel/page.js';
import { cleanText } from '../../kernel/text.js';
import type { Viewer } from '../../kernel/viewer.js';
import { type Reader, Readers, Showing } from '../../readers/index.js';
import { PostViews } from '../posts/post-views.service.js';
import { showingTo } from '../posts/showing.rules.js';
import { foundExcerpt } from './found-excerpt.rules.js';
import type { FoundPost } from './found-post.type.js';
import { type FoundLine, SearchStore } from './search.store.js';

const LONGEST_QUESTION = 200;
/** Nobody reads further than this; whoever wants to asks for another word. */
const DEEPEST = 1_000;

/** Finds posts by their words, under every rule that reading obeys. Nobody can ask for what somebody wrote. */
@Injectable()
export class Search {
  constructor(
    private readonly store: SearchStore,
    private readonly views: PostViews,
    private readonly bylines: Bylines,
    private readonly readers: Readers,
    private readonly memberships: Memberships,
    private readonly clock: Clock,
  ) {}

  /**
   * The posts in which all the words stand, newest first, in the viewer's groups or in one of them. The cursor is the
   * place in the list. Throws TOO_SHORT, TOO_LONG, INVALID, and NOT_FOUND for a group they may not read.
   */
  async posts(
    viewer: Viewer,
    question: { words: string; groupId: string | null },
    { first, after = 0 }: PageRequest,
  ): Promise<Connection<FoundPost>> {
    const words = cleanText(question.words, { field: 'words', longest: LONGEST_QUESTION });
    if (question.groupId) await this.memberships.refuseUnlessReader(viewer, question.groupId);
    const groupIds = question.groupId ? [question.groupId] : await this.memberships.everyGroupId();
    const rule = readableGroupsValues(viewer, groupIds, dateOf(this.clock.now()));
    const reader = await this.readers.of(viewer);
    const within = Math.min(after + first + 1, DEEPEST);
    const lines = await this.store.found(words, reader, rule, { after, limit: first + 1, within });
    const places = new Map(lines.map((line, i) => [line, after + i + 1]));
    const page = connectionOf(lines, first, (line) => places.get(line)!);
    const found = await this.seen(viewer, reader, lines.slice(0, first), words);
    return { ...page, edges: found.map((node, i) => ({ node, cursor: page.edges[i]!.cursor })) };
  }

  private async seen(viewer: Viewer, reader: Reader, lines: FoundLine[], words: string): Promise<FoundPost[]> {
    const posts = await this.views.ofMany({ viewer, reader, opened: false }, lines);
    const openings = lines.map(({ scope, openerId, openerTag, openingNotes }) => ({
      ...{ scope, authorId: openerId, authorTag: openerTag, notes: openingNotes },
      ...{ displayName: null, voice: null },
    }));
    const openers = this.bylines.ofMany(viewer, 'author/thread', openings);
    return lines.map(({ groupId, title }, i) => {
      const { body } = posts[i]!;
      const titleShowing = showingTo(reader, openings[i]!, openers[i]!.isYou, false);
      return {
        post: posts[i]!,
        groupId,
        // Safety: a title is covered with its opening, wherever one meets it.
        threadTitle: titleShowing === Showing.SHOW ? title : null,
        excerpt: body && foundExcerpt(body, words),
      };
    });
  }
}

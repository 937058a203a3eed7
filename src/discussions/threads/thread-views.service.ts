import { Injectable } from '@nestjs/common';
import { type Author, Bylines } from '../../authorship/index.js';
import { holdsRole, type Viewer } from '../../kernel/viewer.js';
import { type Reader, Showing } from '../../readers/index.js';
import { showingTo } from '../posts/showing.rules.js';
import { threadActions } from './thread.policy.js';
import type { Thread } from './thread.type.js';
import type { OwnThread, ThreadLine } from './threads.store.js';

/** Turns thread rows into what one reader may see of them. */
@Injectable()
export class ThreadViews {
  constructor(private readonly bylines: Bylines) {}

  of(viewer: Viewer, reader: Reader, lines: readonly ThreadLine[], own: readonly OwnThread[]): Thread[] {
    const openers = this.bylines.ofMany(viewer, 'author/thread', lines);
    return lines.map((line, i) => view(viewer, reader, line, { ...own[i]!, opener: openers[i]! }));
  }

  /** The same for a list, which on a quiet day marks nothing as new: one reads on where one stopped all the same. */
  listed(viewer: Viewer, reader: Reader, lines: readonly ThreadLine[], own: readonly OwnThread[]): Thread[] {
    const threads = this.of(viewer, reader, lines, own);
    return reader.isQuiet ? threads.map((thread) => ({ ...thread, readUpTo: thread.lastSeq })) : threads;
  }
}

function view(viewer: Viewer, reader: Reader, line: ThreadLine, own: OwnThread & { opener: Author }): Thread {
  const { opener, readUpTo, isFollowed } = own;
  const showing = showingTo(reader, line, opener.isYou, false);
  const standing = line.state === 'standing';
  return {
    id: line.id,
    groupId: line.groupId,
    title: showing === Showing.SHOW && standing ? line.title : null,
    wanted: line.wanted,
    opener: showing === Showing.HIDE || (!standing && !opener.isYou) ? null : opener,
    notes: line.notes,
    showing,
    lastSeq: line.lastSeq,
    readUpTo,
    isFollowed,
    isWaiting: standing && !line.answered && line.wanted !== 'nothing',
    isLocked: line.locked,
    openedHour: line.openedHour,
    viewerCan: threadActions({
      locked: line.locked,
      groupReadOnly: line.groupReadOnly,
      isModerator: holdsRole(viewer, line.groupId, 'moderator', 'steward'),
      isOpener: opener.isYou,
    }),
  };
}

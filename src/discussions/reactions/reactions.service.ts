import { Injectable } from '@nestjs/common';
import { scopeOf } from '../../kernel/scopes.js';
import type { Viewer } from '../../kernel/viewer.js';
import type { ReactionKindCode } from './reaction.entity.js';
import { ReactionsStore } from './reactions.store.js';

const KINDS: readonly ReactionKindCode[] = ['with-you', 'me-too', 'thank-you', 'holding-you'];

/** One reaction of each kind from each member, at a tag only they can find. */
@Injectable()
export class OwnReactions {
  constructor(private readonly store: ReactionsStore) {}

  async set(viewer: Viewer, postId: string, kind: ReactionKindCode, on: boolean): Promise<void> {
    const tag = viewer.tag('react', scopeFor(postId, kind));
    await (on ? this.store.add(postId, kind, tag) : this.store.remove(tag));
  }
}

/** The tags of the viewer's reactions to each post, kind after kind, whether they stand or not. */
export function reactionTags(viewer: Viewer, postIds: readonly string[]): Buffer[] {
  return viewer.tags(
    'react',
    postIds.flatMap((id) => KINDS.map((kind) => scopeFor(id, kind))),
  );
}

/** The scope of one kind of reaction to one post. */
export function scopeFor(postId: string, kind: ReactionKindCode): Buffer {
  return scopeOf('reaction', `${postId}/${kind}`);
}

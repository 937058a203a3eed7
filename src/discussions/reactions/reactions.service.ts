import { Injectable } from '@nestjs/common';
import { scopeOf } from '../../kernel/scopes.js';
import type { Viewer } from '../../kernel/viewer.js';
import type { ReactionKindCode } from './reaction.entity.js';
import { ReactionsStore } from './reactions.store.js';

const KINDS: readonly ReactionKindCode[] = ['with-you', 'me-too', 'thank-you', 'holding-you'];

/** A post and the kinds of reaction it has from anybody. */
interface ReactedPost {
  id: string;
  present: ReactionKindCode[];
}

/** One reaction of each kind from each member, at a tag only they can find. */
@Injectable()
export class OwnReactions {
  constructor(private readonly store: ReactionsStore) {}

  async set(viewer: Viewer, postId: string, kind: ReactionKindCode, on: boolean): Promise<void> {
    const tag = viewer.tag('react', scopeFor(postId, kind));
    await (on ? this.store.add(postId, kind, tag) : this.store.remove(tag));
  }

  /** The kinds the viewer gave to each of the posts, in one statement at most: only what is present can be theirs. */
  async ofPosts(viewer: Viewer, posts: readonly ReactedPost[]): Promise<ReactionKindCode[][]> {
    const tags = viewer.tags(
      'react',
      posts.flatMap(({ id, present }) => present.map((kind) => scopeFor(id, kind))),
    );
    const standing = tags.length > 0 ? await this.store.among(tags) : new Set<string>();
    const given = tags.map((tag) => standing.has(tag.toString('base64'))).values();
    return posts.map(({ present }) => present.filter(() => given.next().value));
  }
}

/** The tags of the viewer's reactions to each post, kind after kind, whether they stand or not. */
export function reactionTags(viewer: Viewer, postIds: readonly string[]): Buffer[] {
  return viewer.tags(
    'react',
    postIds.flatMap((id) => KINDS.map((kind) => scopeFor(id, kind))),
  );
}

function scopeFor(postId: string, kind: ReactionKindCode): Buffer {
  return scopeOf('reaction', `${postId}/${kind}`);
}

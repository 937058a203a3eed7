import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../kernel/viewer.js';
import { keepTags } from '../keeps/keep-tags.js';
import type { ReactionKindCode } from '../reactions/reaction.entity.js';
import { scopeFor } from '../reactions/reactions.service.js';
import { OwnMarksStore } from './own-marks.store.js';

/** A post and the kinds of reaction it has from anybody. */
interface MarkedPost {
  id: string;
  present: ReactionKindCode[];
}

/** What one reader left at a post: the words of support they gave, and whether they keep it. */
export interface OwnMark {
  given: ReactionKindCode[];
  isKept: boolean;
}

/** What the viewer left at the posts of a page, at tags only they can find. */
@Injectable()
export class OwnMarks {
  constructor(private readonly store: OwnMarksStore) {}

  /** The mark at each of the posts, in one statement: of the reactions, only what is present can be theirs. */
  async ofPosts(viewer: Viewer, posts: readonly MarkedPost[]): Promise<OwnMark[]> {
    if (posts.length === 0) return [];
    const reactions = viewer.tags(
      'react',
      posts.flatMap(({ id, present }) => present.map((kind) => scopeFor(id, kind))),
    );
    const keeps = keepTags(
      viewer,
      posts.map(({ id }) => id),
    );
    const standing = await this.store.among(reactions, keeps);
    const given = reactions.map((tag) => standing.has(tag.toString('base64'))).values();
    return posts.map(({ present }, i) => ({
      given: present.filter(() => given.next().value),
      isKept: standing.has(keeps[i]!.toString('base64')),
    }));
  }
}

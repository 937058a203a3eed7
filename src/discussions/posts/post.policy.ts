import { Refusal } from '../../kernel/refusal.js';
import type { PostState } from './post.entity.js';

export enum PostAction {
  EDIT = 'edit',
  DELETE = 'delete',
  PUT_BACK = 'put-back',
  REACT = 'react',
  REPORT = 'report',
  BLOCK = 'block',
  MODERATE = 'moderate',
}

/** What the policy needs to know of a post and of the person before it. */
export interface PostStanding {
  state: PostState;
  isYou: boolean;
  threadLocked: boolean;
  /** Whether what its author took back is still kept. */
  canPutBack: boolean;
  isModerator: boolean;
}

/** Why this person may not change the words of this post, or undefined when they may. */
export function refuseEdit(post: PostStanding): Refusal | undefined {
  if (!post.isYou) return new Refusal('NOT_FOUND');
  if (post.state !== 'standing') return new Refusal('STALE');
  if (post.threadLocked) return new Refusal('LOCKED');
  return undefined;
}

/** Why this person may not take this post back; a lock does not keep anybody's words against their will. */
export function refuseDelete(post: PostStanding): Refusal | undefined {
  if (!post.isYou) return new Refusal('NOT_FOUND');
  return post.state === 'standing' ? undefined : new Refusal('STALE');
}

/** Why this person may not put this post back. What a moderator removed is for a moderator to give back. */
export function refusePutBack(post: PostStanding): Refusal | undefined {
  if (!post.isYou) return new Refusal('NOT_FOUND');
  if (post.state !== 'deleted') return new Refusal('STALE');
  if (!post.canPutBack) return new Refusal('EXPIRED');
  return post.threadLocked ? new Refusal('LOCKED') : undefined;
}

/** Why this person may not react to this post; one's own post is not for one's own thanks. */
export function refuseReaction(post: PostStanding): Refusal | undefined {
  if (post.state !== 'standing') return new Refusal('STALE');
  return post.isYou ? new Refusal('NOT_ALLOWED') : undefined;
}

/** What the viewer may do with a post they may read. */
export function postActions(post: PostStanding): PostAction[] {
  const actions: PostAction[] = [];
  if (!refuseEdit(post)) actions.push(PostAction.EDIT);
  if (!refuseDelete(post)) actions.push(PostAction.DELETE);
  if (!refusePutBack(post)) actions.push(PostAction.PUT_BACK);
  if (!refuseReaction(post)) actions.push(PostAction.REACT);
  if (!post.isYou && post.state === 'standing') actions.push(PostAction.REPORT, PostAction.BLOCK);
  if (post.isModerator) actions.push(PostAction.MODERATE);
  return actions;
}

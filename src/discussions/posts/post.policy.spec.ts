import { describe, expect, it } from '@jest/globals';
import { PostAction, postActions, type PostStanding } from './post.policy.js';

const standing: PostStanding = {
  ...{ state: 'standing', isYou: false, threadLocked: false, canPutBack: false, isModerator: false },
};
const can = (post: Partial<PostStanding>): PostAction[] => postActions({ ...standing, ...post });

describe('what may be done with a post', () => {
  it('by its author: changing it and taking it back, and no thanks to oneself', () => {
    expect(can({ isYou: true })).toEqual([PostAction.EDIT, PostAction.DELETE]);
  });

  it('by others: answering it with a word of support, reporting it, not meeting its voice again', () => {
    expect(can({})).toEqual([PostAction.REACT, PostAction.REPORT, PostAction.BLOCK]);
  });

  it('in a locked thread: taking it back, still, and not changing it', () => {
    expect(can({ isYou: true, threadLocked: true })).toEqual([PostAction.DELETE]);
  });

  it('once its author took it back: putting it back, by them alone, while it is kept and the thread is open', () => {
    const deleted = { state: 'deleted', canPutBack: true } as const;
    expect(can({ ...deleted, isYou: true })).toEqual([PostAction.PUT_BACK]);
    expect(can({ ...deleted, isYou: true, threadLocked: true })).toEqual([]);
    expect(can(deleted)).toEqual([]);
    expect(can({ ...deleted, isModerator: true })).toEqual([PostAction.MODERATE]);
    expect(can({ state: 'removed', canPutBack: true, isYou: true })).toEqual([]);
  });

  it('once its words are gone: nothing, but for the team', () => {
    for (const state of ['deleted', 'removed'] as const) {
      expect(can({ state })).toEqual([]);
      expect(can({ state, isYou: true })).toEqual([]);
      expect(can({ state, isModerator: true })).toEqual([PostAction.MODERATE]);
    }
  });
});

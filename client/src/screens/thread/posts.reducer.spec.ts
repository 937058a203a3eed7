import { describe, expect, it } from '@jest/globals';
import { hasEarlier, noPosts, type Placed, type Posts, postsReducer } from './posts.reducer.js';

interface Post extends Placed {
  words: string | null;
}

const post = (seq: number, words: string | null = `words ${seq}`): Post => ({ id: `p${seq}`, seq, words });
const posts = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => post(from + i));
const opened = (from: number, to: number, hasMore = true): Posts<Post> =>
  postsReducer<Post>(noPosts, { type: 'opened', posts: posts(from, to), hasMore });
const seqs = ({ all }: Posts<Post>) => all.map(({ seq }) => seq);

describe('the posts on the page', () => {
  it('grow at both ends when the person asks, each once and in order', () => {
    let list = opened(5, 7);
    expect(hasEarlier(list)).toBe(true);
    list = postsReducer(list, { type: 'appended', posts: posts(7, 9), hasMore: false });
    list = postsReducer(list, { type: 'prepended', posts: posts(1, 5) });
    expect([seqs(list), list.hasMore, hasEarlier(list)]).toEqual([[1, 2, 3, 4, 5, 6, 7, 8, 9], false, false]);
  });

  it('get what was written here at the end, once', () => {
    let list = postsReducer(opened(1, 3, false), { type: 'wrote', post: post(4) });
    list = postsReducer(list, { type: 'wrote', post: post(4) });
    expect([seqs(list), list.end, list.hasMore]).toEqual([[1, 2, 3, 4], 4, false]);
  });

  it('know that others wrote in between, and let one ask for it', () => {
    let list = postsReducer(opened(1, 3, false), { type: 'wrote', post: post(6) });
    expect([seqs(list), list.end, list.hasMore]).toEqual([[1, 2, 3, 6], 3, true]);
    list = postsReducer(list, { type: 'appended', posts: posts(4, 6), hasMore: false });
    expect([seqs(list), list.end, list.hasMore]).toEqual([[1, 2, 3, 4, 5, 6], 6, false]);
  });

  it('change in their place, and nothing else is made anew', () => {
    const before = opened(1, 3);
    const list = postsReducer(before, { type: 'replaced', posts: [post(2, 'other'), post(9)] });
    expect(list.all.map(({ words }) => words)).toEqual(['words 1', 'other', 'words 3']);
    expect([list.all[0], list.all[2]]).toEqual([before.all[0], before.all[2]]);
    expect(list.all[0]).toBe(before.all[0]);
  });

  it('keep the place of what is not to be met any more', () => {
    const list = postsReducer(opened(1, 3), { type: 'buried', id: 'p2', tombstone: { words: null } });
    expect(list.all.map(({ words }) => words)).toEqual(['words 1', null, 'words 3']);
  });
});

/** What the list needs to know of a post to keep it in its place. */
export interface Placed {
  id: string;
  /** Its position in the conversation; the opening is 1. */
  seq: number;
}

/** The posts on the page, by position and each once. */
export interface Posts<Post extends Placed> {
  all: readonly Post[];
  /** The pages read so far end here; what stands after it was written from this page. */
  end: number;
  hasMore: boolean;
}

export type PostsEvent<Post extends Placed> =
  | { type: 'opened' | 'appended'; posts: readonly Post[]; hasMore: boolean }
  | { type: 'prepended'; posts: readonly Post[] }
  | { type: 'wrote'; post: Post }
  /** What is on the page is another now; what is not on the page stays away. */
  | { type: 'replaced'; posts: readonly Post[] }
  /** A voice is not to be met any more: its words leave the page at once, its place stays. */
  | { type: 'buried'; id: string; tombstone: Partial<Post> };

export const noPosts: Posts<never> = { all: [], end: 0, hasMore: false };

/** Moves the list on. Nothing that is not named in an event changes its place, or is made anew. */
export function postsReducer<Post extends Placed>(state: Posts<Post>, event: PostsEvent<Post>): Posts<Post> {
  switch (event.type) {
    case 'opened':
      return { all: inOrder([], event.posts), end: event.posts.at(-1)?.seq ?? 0, hasMore: event.hasMore };
    case 'appended':
      return {
        all: inOrder(state.all, event.posts),
        end: event.posts.at(-1)?.seq ?? state.end,
        hasMore: event.hasMore,
      };
    case 'prepended':
      return { ...state, all: inOrder(state.all, event.posts) };
    case 'wrote':
      return wrote(state, event.post);
    case 'replaced':
      return { ...state, all: state.all.map((post) => event.posts.find(({ id }) => id === post.id) ?? post) };
    case 'buried':
      return {
        ...state,
        all: state.all.map((post) => (post.id === event.id ? { ...post, ...event.tombstone } : post)),
      };
  }
}

/** What others wrote meanwhile stands before it, and can be asked for like a further page. */
function wrote<Post extends Placed>(state: Posts<Post>, post: Post): Posts<Post> {
  const isNext = !state.hasMore && post.seq <= state.end + 1;
  return {
    all: inOrder(state.all, [post]),
    end: isNext ? Math.max(state.end, post.seq) : state.end,
    hasMore: !isNext,
  };
}

/** Later knowledge of a post takes the place of the earlier one. */
function inOrder<Post extends Placed>(before: readonly Post[], added: readonly Post[]): Post[] {
  const byPlace = new Map([...before, ...added].map((post) => [post.seq, post]));
  return [...byPlace.values()].sort((one, other) => one.seq - other.seq);
}

/** Whether there are posts before the first on the page. */
export function hasEarlier({ all }: Posts<Placed>): boolean {
  return all.length > 0 && all[0]!.seq > 1;
}

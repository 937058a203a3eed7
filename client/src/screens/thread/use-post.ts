import { useState } from 'preact/hooks';
import { conversations as words } from '../../../words/en/conversations.js';
import { announce } from '../../announcer.js';
import type { Refused } from '../../api/refusals.js';
import { type Answer, useAsk } from '../../api/use-api.js';
import { refusalWords } from '../../parts/refusal-words.js';
import type { Reaction } from './reactions.js';
import { BlockVoice, KeepThis, OpenPost, PutBack, ReactToPost, TakeDown } from './thread.documents.js';
import type { OpenThread, Post } from './use-thread.js';

/** What is open beside a post. */
export type Beside = 'edit' | 'takeDown' | 'block' | 'report';

export interface PostDoing {
  beside: Beside | undefined;
  open: (beside: Beside | undefined) => void;
  refused: Refused | undefined;
  react: (kind: Reaction, on: boolean) => void;
  keep: () => void;
  takeDown: () => void;
  putBack: () => void;
  block: () => void;
  /** The words under a cover; undefined when they could not be fetched. */
  show: () => Promise<NonNullable<Post['body']> | undefined>;
}

/** What one person does with one post. What comes back takes its place; nothing else moves. */
export function usePost(
  post: Post,
  { tell, reread, setThread }: Pick<OpenThread, 'tell' | 'reread' | 'setThread'>,
): PostDoing {
  const ask = useAsk();
  const { id } = post;
  const [beside, open] = useState<Beside>();
  const [refused, setRefused] = useState<Refused>();

  const run = async <Data>(act: Promise<Answer<Data>>, said: string, postOf: (data: Data) => Post | undefined) => {
    const { data, refused } = await act;
    setRefused(refused);
    announce(refused ? refusalWords(refused) : said);
    if (!data) return false;
    const changed = postOf(data);
    if (changed) tell({ type: 'replaced', posts: [changed] });
    return true;
  };

  const react = (kind: Reaction, on: boolean) => {
    const said = (on ? words.reacted : words.unreacted).replace('{word}', words.reactions[kind]);
    void run(ask('mutation', ReactToPost, { id, kind, on }), said, (data) => data.reactToPost);
  };
  const keep = () => {
    const said = post.isKept ? words.menu.unkeptDone : words.menu.keptDone;
    void run(ask('mutation', KeepThis, { id, on: !post.isKept }), said, (data) => data.keepPost);
  };
  const takeDown = () => {
    open(undefined);
    void run(ask('mutation', TakeDown, { id }), words.takeDown.done, (data) => data.deletePost);
  };
  const putBack = () => void run(ask('mutation', PutBack, { id }), words.putBackDone, (data) => data.putBackPost);
  const block = async () => {
    open(undefined);
    const isDone = await run(ask('mutation', BlockVoice, { id }), words.block.done, () => undefined);
    if (!isDone) return;
    // Safety: what they wrote is off the page before the server is asked for the rest of what they wrote.
    tell({
      type: 'buried',
      id,
      tombstone: { showing: 'HIDE', body: null, author: null, quote: null, title: null, notes: [] },
    });
    await reread();
  };
  const show = async () => {
    const { data } = await ask('query', OpenPost, { id });
    if (data?.openPost.title) setThread({ title: data.openPost.title });
    return data?.openPost.body ?? undefined;
  };
  return { beside, open, refused, react, keep, takeDown, putBack, block: () => void block(), show };
}

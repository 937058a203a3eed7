import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { shell } from '../../words/en/shell.js';
import type { Refused } from '../api/refusals.js';
import type { Answer } from '../api/use-api.js';
import { refusalWords } from './refusal-words.js';

/** A page of a list, as every connection of the API gives it. */
export interface Page<Node> {
  edges: readonly { node: Node }[];
  pageInfo: { endCursor: string | null; hasNextPage: boolean };
}

export interface Further<Node, Element> {
  nodes: Node[];
  hasMore: boolean;
  isLoading: boolean;
  refused: Refused | undefined;
  /** Asks for the next page; afterwards the focus is on its first item, so that nobody has to look for it. */
  more: () => void;
  /** For the list that shows the nodes, each in a child of its own with a link. */
  list: RefObject<Element | null>;
}

/** A list that grows by a page when the person asks for it, and never by itself. */
export function useMore<Node, Element extends HTMLElement = HTMLUListElement>(
  first: Page<Node>,
  next: (after: string) => Promise<Answer<Page<Node>>>,
): Further<Node, Element> {
  const [start, setStart] = useState(first.pageInfo.endCursor);
  const [pages, setPages] = useState<Page<Node>[]>([]);
  const [waiting, setWaiting] = useState<{ isLoading: boolean; refused?: Refused | undefined }>({ isLoading: false });
  const list = useRef<Element>(null);
  const arrived = useRef<number>(undefined);
  // The list has changed at its beginning: what came after the old beginning may be missing or twice there.
  if (start !== first.pageInfo.endCursor) {
    setStart(first.pageInfo.endCursor);
    setPages([]);
  }
  const all = [first, ...pages];
  const nodes = all.flatMap(({ edges }) => edges.map(({ node }) => node));
  const { endCursor, hasNextPage } = all.at(-1)!.pageInfo;
  useLayoutEffect(() => {
    if (arrived.current === undefined) return;
    list.current?.children[arrived.current]?.querySelector('a')?.focus();
    arrived.current = undefined;
  }, [pages]);
  const more = async () => {
    setWaiting({ isLoading: true });
    const { data, refused } = await next(endCursor!);
    setWaiting({ isLoading: false, refused });
    if (!data) return;
    arrived.current = list.current?.children.length;
    setPages((before) => [...before, data]);
  };
  return { nodes, hasMore: hasNextPage, ...waiting, refused: waiting.refused, more: () => void more(), list };
}

interface MoreProps {
  of: Omit<Further<unknown, never>, 'list' | 'nodes'>;
  label?: string;
  /** What is said at the end of the list. */
  end?: string | undefined;
}

/** The button for a further page, and an end that can be seen. */
export function More({ of, label = shell.more, end }: MoreProps) {
  return (
    <div class="more">
      {of.refused && <p role="alert">{refusalWords(of.refused)}</p>}
      {of.hasMore && (
        <button class="btn" type="button" aria-disabled={of.isLoading} onClick={() => of.isLoading || of.more()}>
          {label}
        </button>
      )}
      {!of.hasMore && end && <p>{end}</p>}
    </div>
  );
}

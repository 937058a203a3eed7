import { Refusal } from './refusal.js';

/** The most items one page of any list may have. */
export const LARGEST_PAGE = 50;

export interface PageRequest {
  first: number;
  /** The position after which the page begins; undefined for the beginning. */
  after: number | undefined;
}

/** Reads the page arguments of a connection. Cursors are plain integer positions. */
export function pageRequest(
  first: number | null | undefined,
  after: string | null | undefined,
  usual = 20,
): PageRequest {
  const size = first ?? usual;
  if (!Number.isInteger(size) || size < 1) throw new Refusal('INVALID', { field: 'first' });
  if (size > LARGEST_PAGE) throw new Refusal('TOO_MANY', { field: 'first', limit: LARGEST_PAGE });
  if (after === null || after === undefined) return { first: size, after: undefined };
  if (!/^\d{1,9}$/.test(after)) throw new Refusal('INVALID', { field: 'after' });
  return { first: size, after: Number(after) };
}

export interface Connection<Node> {
  edges: { node: Node; cursor: string }[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

/** A connection from rows that were asked for with one more than the page holds. */
export function connectionOf<Node>(rows: Node[], first: number, position: (node: Node) => number): Connection<Node> {
  const edges = rows.slice(0, first).map((node) => ({ node, cursor: String(position(node)) }));
  return { edges, pageInfo: { hasNextPage: rows.length > first, endCursor: edges.at(-1)?.cursor ?? null } };
}

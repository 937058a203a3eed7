import { Fragment, type VNode } from 'preact';
import type { Block, Span } from '../../kernel/rich-text.js';
import { type Piece, piecesOf } from '../sections.rules.js';

/** Numbers the places where each source is used, in the order of reading, so that links can lead there and back. */
export class Citations {
  private readonly uses = new Map<number, string[]>();
  readonly numbers: ReadonlySet<number>;

  constructor(numbers: readonly number[]) {
    this.numbers = new Set(numbers);
  }

  /** A new place where a source is used, `landing` instead when it lies beneath a cover; its address on the page. */
  use(source: number, landing: string | null): string {
    const places = this.uses.get(source) ?? [];
    const place = `r${source}-${places.length + 1}`;
    // Safety: the way back from a source must not open a cover that the reader left closed.
    places.push(landing ?? place);
    this.uses.set(source, places);
    return place;
  }

  placesOf(source: number): string[] {
    return [...new Set(this.uses.get(source))];
  }
}

interface ProseProps {
  blocks: readonly Block[];
  citations: Citations;
  /** Where links back from the sources lead instead, for what is covered. */
  landing: string | null;
}

/** Blocks as paragraphs, lists and quotes. */
export function proseOf({ blocks, citations, landing }: ProseProps): VNode[] {
  const out: VNode[] = [];
  let items: { kind: Block['kind']; rows: VNode[] } | undefined;
  const closeList = () => {
    if (items) out.push(items.kind === 'item' ? <ul>{items.rows}</ul> : <ol>{items.rows}</ol>);
    items = undefined;
  };
  for (const block of blocks) {
    const words = piecesOf(block.spans, citations.numbers).map((piece) => inline(piece, citations, landing));
    if (block.kind !== 'item' && block.kind !== 'numbered-item') {
      closeList();
      out.push(block.kind === 'quote' ? <blockquote>{words}</blockquote> : <p>{words}</p>);
      continue;
    }
    if (items?.kind !== block.kind) closeList();
    items ??= { kind: block.kind, rows: [] };
    items.rows.push(<li>{words}</li>);
  }
  closeList();
  return out;
}

function inline(piece: Piece, citations: Citations, landing: string | null): VNode {
  if ('span' in piece) return marked(piece.span);
  return (
    <sup>
      <a id={citations.use(piece.source, landing)} href={`#s${piece.source}`} aria-label={`Source ${piece.source}`}>
        {piece.source}
      </a>
    </sup>
  );
}

function marked({ text, strong, em, href }: Span): VNode {
  let node = text === '\n' ? <br /> : <Fragment>{text}</Fragment>;
  if (em) node = <em>{node}</em>;
  if (strong) node = <strong>{node}</strong>;
  return href ? (
    <a href={href} rel="noreferrer">
      {node}
    </a>
  ) : (
    node
  );
}

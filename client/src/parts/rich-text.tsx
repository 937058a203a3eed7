import type { Block, Span } from '../../../src/kernel/rich-text.js';

/** What somebody wrote, built of elements. Safety: there is no HTML in it that could run. */
export function RichText({ blocks }: { blocks: readonly Block[] }) {
  return (
    <>
      {gathered(blocks).map((group, i) =>
        group[0]!.kind === 'item' || group[0]!.kind === 'numbered-item' ? (
          <List key={i} items={group} />
        ) : (
          group.map((block, j) => <Piece key={`${i}.${j}`} block={block} />)
        ),
      )}
    </>
  );
}

function Piece({ block }: { block: Block }) {
  if (block.kind === 'quote') {
    return (
      <blockquote class="quote">
        <p>
          <Spans of={block.spans} />
        </p>
      </blockquote>
    );
  }
  // A heading inside a post would break the outline of the page around it.
  const words = <Spans of={block.spans} />;
  return <p>{block.kind === 'heading' ? <strong>{words}</strong> : words}</p>;
}

function List({ items }: { items: readonly Block[] }) {
  const List = items[0]!.kind === 'item' ? 'ul' : 'ol';
  return (
    <List>
      {items.map(({ spans, depth }, i) => (
        <li key={i} class={depth ? 'deeper' : undefined}>
          <Spans of={spans} />
        </li>
      ))}
    </List>
  );
}

function Spans({ of }: { of: readonly Span[] }) {
  return (
    <>
      {of.map((span, i) => (
        <Marked key={i} span={span} />
      ))}
    </>
  );
}

function Marked({ span: { text, strong, em, href } }: { span: Span }) {
  let words = text === '\n' ? <br /> : <>{text}</>;
  if (em) words = <em>{words}</em>;
  if (strong) words = <strong>{words}</strong>;
  if (!href) return words;
  return (
    <a href={href} rel="noreferrer noopener nofollow ugc" target="_blank">
      {words}
    </a>
  );
}

/** Items that follow each other stand in one list. */
function gathered(blocks: readonly Block[]): Block[][] {
  const groups: Block[][] = [];
  for (const block of blocks) {
    const last = groups.at(-1);
    if (last?.[0]!.kind === block.kind) last.push(block);
    else groups.push([block]);
  }
  return groups;
}

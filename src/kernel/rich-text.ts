import MarkdownIt from 'markdown-it';

type Token = ReturnType<MarkdownIt['parse']>[number];

/** A piece of running text with its marks. Safety: there is no form of it that could carry HTML. */
export interface Span {
  text: string;
  strong?: true;
  em?: true;
  href?: string;
}

/** A paragraph, a list item, a line of a quote or a heading; `depth` counts the lists and quotes around it. */
export interface Block {
  kind: 'paragraph' | 'item' | 'numbered-item' | 'quote' | 'heading';
  spans: Span[];
  depth?: number;
}

const BLOCK_OF: Record<string, Block['kind'] | undefined> = {
  bullet_list: 'item',
  ordered_list: 'numbered-item',
  blockquote: 'quote',
  heading: 'heading',
};

const BREAKS = ['softbreak', 'hardbreak'];

const markdown = new MarkdownIt({ html: false, linkify: false, breaks: true })
  .set({ maxNesting: 20 } as object)
  .disable(['image', 'table', 'code', 'fence', 'backticks', 'html_block', 'html_inline', 'reference']);
// Only addresses that open a page; everything else stays the text it was.
markdown.validateLink = (href) => /^https?:\/\/[^\s]+$/i.test(href);

/** The blocks of a text in a small Markdown: paragraphs, lists, quotes, headings, strong, emphasis, http(s) links. */
export function richText(source: string): Block[] {
  const blocks: Block[] = [];
  const around: Block['kind'][] = [];
  for (const token of markdown.parse(source, {})) {
    const kind = BLOCK_OF[token.type.replace(/_(open|close)$/, '')];
    if (kind && token.nesting === 1) around.push(kind);
    else if (kind) around.pop();
    else if (token.type === 'inline') blocks.push(blockOf(token, around));
  }
  return blocks;
}

function blockOf(token: Token, around: readonly Block['kind'][]): Block {
  const kind = around.at(-1) ?? 'paragraph';
  const depth = around.filter((outer) => outer !== 'heading').length - 1;
  return { kind, spans: spansOf(token.children ?? []), ...(depth > 0 ? { depth } : {}) };
}

function spansOf(tokens: readonly Token[]): Span[] {
  const spans: Span[] = [];
  const marks: Omit<Span, 'text'>[] = [];
  for (const token of tokens) {
    if (token.nesting === 1) marks.push({ ...marks.at(-1), ...markOf(token) });
    else if (token.nesting === -1) marks.pop();
    else if (BREAKS.includes(token.type)) spans.push({ text: '\n' });
    else if (token.content) spans.push({ text: token.content, ...marks.at(-1) });
  }
  return spans;
}

/** What an opening token says of the text up to its end. */
function markOf(token: Token): Omit<Span, 'text'> {
  if (token.type === 'strong_open') return { strong: true };
  if (token.type === 'em_open') return { em: true };
  const href = token.type === 'link_open' ? token.attrGet('href') : null;
  return href ? { href } : {};
}

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
  bullet_list_open: 'item',
  ordered_list_open: 'numbered-item',
  blockquote_open: 'quote',
};

const markdown = new MarkdownIt({ html: false, linkify: false, breaks: true })
  .set({ maxNesting: 20 } as object)
  .disable(['image', 'table', 'code', 'fence', 'backticks', 'html_block', 'html_inline', 'reference']);
// Only addresses that open a page; everything else stays the text it was.
markdown.validateLink = (href) => /^https?:\/\/[^\s]+$/i.test(href);

/** The blocks of a text in a small Markdown: paragraphs, lists, quotes, headings, strong, emphasis, http(s) links. */
export function richText(source: string): Block[] {
  const blocks: Block[] = [];
  const around: Block['kind'][] = [];
  let heading = false;
  for (const token of markdown.parse(source, {})) {
    const opens = BLOCK_OF[token.type];
    if (opens) around.push(opens);
    else if (BLOCK_OF[token.type.replace(/_close$/, '_open')]) around.pop();
    else if (token.type === 'heading_open') heading = true;
    else if (token.type === 'heading_close') heading = false;
    else if (token.type === 'inline') {
      const kind = heading ? 'heading' : (around.at(-1) ?? 'paragraph');
      const depth = around.length > 1 ? around.length - 1 : undefined;
      blocks.push({ kind, spans: spansOf(token.children ?? []), ...(depth ? { depth } : {}) });
    }
  }
  return blocks;
}

function spansOf(tokens: Token[]): Span[] {
  const spans: Span[] = [];
  let strong = 0;
  let em = 0;
  let href: string | undefined;
  for (const token of tokens) {
    if (token.type === 'strong_open') strong += 1;
    else if (token.type === 'strong_close') strong -= 1;
    else if (token.type === 'em_open') em += 1;
    else if (token.type === 'em_close') em -= 1;
    else if (token.type === 'link_open') href = token.attrGet('href') ?? undefined;
    else if (token.type === 'link_close') href = undefined;
    else if (token.type === 'softbreak' || token.type === 'hardbreak') spans.push({ text: '\n' });
    else if (token.content) {
      spans.push({
        text: token.content,
        ...(strong > 0 ? { strong: true as const } : {}),
        ...(em > 0 ? { em: true as const } : {}),
        ...(href ? { href } : {}),
      });
    }
  }
  return spans;
}

import { type Block, richText, type Span } from '../kernel/rich-text.js';

/** A part of an article under one heading. */
export interface Section {
  /** Its place in the page's address; empty for what stands before the first heading. */
  anchor: string;
  title: string;
  blocks: Block[];
  /** Opens only when the reader asks. */
  covered: boolean;
}

/** Running text, or the number of a source that stands behind it. */
export type Piece = { span: Span } | { source: number };

/** The sections of an article's Markdown, in order; those named are covered. */
export function sectionsOf(body: string, coveredTitles: readonly string[]): Section[] {
  const sections: Section[] = [];
  for (const block of richText(body)) {
    const current = sections.at(-1);
    if (block.kind === 'heading') {
      const title = block.spans.map((span) => span.text).join('');
      const anchor = anchorOf(title, sections);
      sections.push({ anchor, title, blocks: [], covered: coveredTitles.includes(title) });
    } else if (current) current.blocks.push(block);
    else sections.push({ anchor: '', title: '', blocks: [block], covered: false });
  }
  return sections;
}

/** Takes the marks of sources, "[3]", out of running text; a number that is no source stays text. */
export function piecesOf(spans: readonly Span[], sources: ReadonlySet<number>): Piece[] {
  return spans.flatMap((span) => {
    if (span.href) return [{ span }];
    return span.text.split(/(\[\d{1,3}\])/).flatMap((text): Piece[] => {
      const mark = /^\[(\d+)\]$/.exec(text);
      if (mark && sources.has(Number(mark[1]))) return [{ source: Number(mark[1]) }];
      return text === '' ? [] : [{ span: { ...span, text } }];
    });
  });
}

function anchorOf(title: string, sections: readonly Section[]): string {
  const words = title
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  const anchor = words || 'part';
  return sections.some((section) => section.anchor === anchor) ? `${anchor}-${sections.length}` : anchor;
}

import MarkdownIt from 'markdown-it';

const markdown = new MarkdownIt({ html: true, linkify: false, breaks: false });
markdown.validateLink = () => true;
markdown.set({ maxNesting: 60 } as object);

const LONGEST_RUN = 5_000;
const FENCE = /^---\n((?:[^\n]{0,2000}\n){0,300}?)---(?:\n|$)/;

/** Markdown as HTML whose elements know their line, and what the front matter says. */
export function htmlOfMarkdown(source: string): { html: string; front: Map<string, string> } {
  const [whole = '', head = ''] = FENCE.exec(source) ?? [];
  const front = new Map<string, string>();
  for (const line of head.split('\n')) {
    const [, key, value] = /^([A-Za-z][\w-]{0,40}):\s*(.{1,2000})$/.exec(line) ?? [];
    if (key && value) front.set(key.toLowerCase(), value.trim().replace(/^["']|["']$/g, ''));
  }
  const skipped = whole.split('\n').length - 1;
  const { text, cuts } = partedRuns(notesAsList(withoutComments(source.slice(whole.length))));
  const tokens = markdown.parse(text, {});
  for (const token of tokens) {
    if (!token.map) continue;
    const line = String(lineOf(token.map[0], cuts) + skipped + 1);
    if (token.nesting === 1) token.attrSet('data-line', line);
    if (token.type === 'html_block') token.content = `<wbr data-line="${line}">${token.content}`;
  }
  return { html: markdown.renderer.render(tokens, markdown.options, {}), front };
}

/** A comment in Markdown may hold blank lines; nothing in it is for readers. Its lines stay, so that numbers fit. */
function withoutComments(source: string): string {
  const parts: string[] = [];
  let at = 0;
  for (;;) {
    const start = source.indexOf('<!--', at);
    const end = start === -1 ? -1 : source.indexOf('-->', start + 4);
    if (end === -1) break;
    parts.push(source.slice(at, start), '\n'.repeat(source.slice(start, end).split('\n').length - 1));
    at = end + 3;
  }
  return parts.join('') + source.slice(at).replaceAll('<!--', '&lt;!--');
}

/** Footnotes: "[^2]" becomes the mark [2], and "[^2]: ..." an entry of the list of sources. */
function notesAsList(source: string): string {
  const text = source.replace(/^\[\^(\d{1,3})\]:[ \t]*/gm, '\n$1. ');
  return text.replace(/\[\^(\d{1,3})\]/g, '[$1]');
}

/** A run of text longer than anybody writes is parted, because the reader looks through a whole run again and again. */
function partedRuns(source: string): { text: string; cuts: number[] } {
  const out: string[] = [];
  const cuts: number[] = [];
  let run = 0;
  for (const line of source.split('\n')) {
    for (let at = 0; at === 0 || at < line.length; at += LONGEST_RUN) {
      const piece = line.slice(at, at + LONGEST_RUN);
      run = piece.trim() === '' ? 0 : run + piece.length;
      const isParted = at > 0 || run > LONGEST_RUN;
      if (isParted) {
        out.push('');
        cuts.push(out.length);
        run = piece.length;
      }
      out.push(piece);
      if (at > 0) cuts.push(out.length);
    }
  }
  return { text: out.join('\n'), cuts };
}

/** The line in the file of a line in the parted text. */
function lineOf(line: number, cuts: readonly number[]): number {
  let [low, high] = [0, cuts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (cuts[middle]! <= line) low = middle + 1;
    else high = middle;
  }
  return line - low;
}

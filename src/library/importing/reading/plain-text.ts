const BULLET = /^\s{0,12}(?:[•‣◦▪●○·∙*+–—-]|\uF0B7)\s+(?=\S)/;
const NUMBERED = /^\s{0,12}\(?(\d{1,3})[.)]\s+(?=\S)/;
const UNDERLINE = /^\s*[=\-_*~#]{3,}\s*$/;
const ADDRESS = /\bhttps?:\/\/[^\s<>"]{3,2000}/g;
const LONGEST_HEADING = 90;
const SHORT_LINE = 55;

interface Line {
  text: string;
  number: number;
}

/** Plain text as HTML whose elements know their line: headings, lists and paragraphs as they look to a reader. */
export function htmlOfPlainText(source: string): string {
  const lines = source.split('\n').map((text, i): Line => ({ text: text.trimEnd(), number: i + 1 }));
  return new PlainText(lines).html();
}

class PlainText {
  private readonly out: string[] = [];
  private paragraph: Line[] = [];
  private list: 'ul' | 'ol' | undefined;

  constructor(private readonly lines: readonly Line[]) {}

  html(): string {
    this.lines.forEach((line, i) => this.add(line, i));
    this.endParagraph();
    this.endList();
    return this.out.join('\n');
  }

  private add(line: Line, i: number): void {
    const numbered = NUMBERED.exec(line.text);
    if (line.text.trim() === '') this.endParagraph();
    else if (UNDERLINE.test(line.text)) this.endParagraph();
    else if (this.isHeading(i)) this.heading(line);
    else if (BULLET.test(line.text)) this.item('ul', { ...line, text: line.text.replace(BULLET, '') });
    else if (numbered) this.item('ol', { ...line, text: line.text.replace(NUMBERED, '') }, Number(numbered[1]));
    else this.more(line);
  }

  /** A short line on its own, in capitals, underlined, or with text right beneath that is no list. */
  private isHeading(i: number): boolean {
    const text = this.lines[i]!.text.trim();
    if (text.length > LONGEST_HEADING || BULLET.test(text) || !/\p{L}/u.test(text)) return false;
    if (!this.blank(i - 1) && !UNDERLINE.test(this.lines[i - 1]?.text ?? '')) return false;
    if (UNDERLINE.test(this.lines[i + 1]?.text ?? '')) return true;
    if (/[.,;!…:\])]["”’]?$|^https?:|\.\.\.|…/.test(text)) return false;
    return isCapitals(text) || (isTitle(text) && !this.isNumbered(i) && this.hasTextBeneath(i));
  }

  private isNumbered(i: number): boolean {
    return NUMBERED.test(this.lines[i]!.text) && (!this.blank(i + 1) || this.isNumberNear(i));
  }

  private hasTextBeneath(i: number): boolean {
    if (!this.blank(i + 1)) return this.lines[i + 1]!.text.trim().length > LONGEST_HEADING;
    return this.lines.slice(i + 1, i + 6).some(({ text }) => text.trim() !== '');
  }

  /** A numbered line among others is an item of a list and no heading. */
  private isNumberNear(i: number): boolean {
    return [this.lines[i + 2], this.lines[i - 2]].some((line) => line && NUMBERED.test(line.text));
  }

  private blank(i: number): boolean {
    return (this.lines[i]?.text ?? '').trim() === '';
  }

  private heading(line: Line): void {
    this.endParagraph();
    this.endList();
    const level = this.out.length === 0 ? 'h1' : 'h2';
    const text = line.text.trim().replace(/^\d{1,2}[.)]\s+/, '');
    this.out.push(`<${level} data-line="${line.number}">${inline(text)}</${level}>`);
  }

  private item(kind: 'ul' | 'ol', line: Line, start = 1): void {
    this.endParagraph();
    if (this.list !== kind) {
      this.endList();
      this.out.push(kind === 'ol' ? `<ol start="${start}">` : '<ul>');
      this.list = kind;
    }
    this.paragraph = [line];
  }

  private more(line: Line): void {
    // A line under an item belongs to it when it is indented; otherwise the list is over.
    if (this.paragraph.length === 0 && !(this.list && /^\s{2,}/.test(line.text))) this.endList();
    const before = this.paragraph.at(-1)?.text ?? '';
    if (before.length > LONGEST_HEADING && /[.!?]["”’)]*$/.test(before) && line.text.length > LONGEST_HEADING * 2) {
      this.endParagraph();
    }
    // Short lines under each other are lines of their own: buttons, bylines, titles of other articles.
    if (!this.list && before !== '' && before.length < SHORT_LINE && /^\s*[^\p{Ll}\s]/u.test(line.text))
      this.endParagraph();
    this.paragraph.push(line);
  }

  private endParagraph(): void {
    const [first] = this.paragraph;
    if (!first) return;
    const text = this.paragraph.map((line) => inline(line.text.trim())).join(' ');
    const name = this.list ? 'li' : 'p';
    this.out.push(`<${name} data-line="${first.number}">${text}</${name}>`);
    this.paragraph = [];
  }

  private endList(): void {
    if (this.list) this.out.push(`</${this.list}>`);
    this.list = undefined;
  }
}

/** "WHEN TO CALL" */
const isCapitals = (text: string): boolean => /^[^\p{Ll}]{4,}$/u.test(text) && /\p{Lu}{3}/u.test(text);

/** "When to call" */
const isTitle = (text: string): boolean =>
  text.split(/\s+/).length <= 12 && /^(?:\d{1,2}[.)]\s+)?["“‘¿]?\p{Lu}/u.test(text);

/** Text for HTML, with whole addresses as links; their last stop or bracket is the sentence's. */
function inline(text: string): string {
  const parts: string[] = [];
  let at = 0;
  for (const match of text.matchAll(ADDRESS)) {
    const address = match[0].replace(/[.,;:!?)\]'"’”]+$/, '');
    parts.push(escaped(text.slice(at, match.index)), `<a href="${escaped(address)}">${escaped(address)}</a>`);
    at = match.index + address.length;
  }
  return parts.join('') + escaped(text.slice(at));
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

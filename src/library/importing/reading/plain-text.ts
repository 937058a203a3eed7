const BULLET = /^\s{0,12}(?:[•‣◦▪●○·∙*+–—-]|\uF0B7)\s+(?=\S)/;
const NUMBERED = /^\s{0,12}\(?(\d{1,3})[.)]\s+(?=\S)/;
const UNDERLINE = /^\s*[=\-_*~#]{3,}\s*$/;
const ADDRESS = /\bhttps?:\/\/[^\s<>"]{3,2000}/g;
const LONGEST_HEADING = 90;
const SHORT_LINE = 55;
/** "Page 2 of 3", with its numbers as zeroes. */
const PAGED = /\bpage 0|\bp[áa]g(?:ina|\.) 0|\b0 of 0\b|\b0 de 0\b|\b0\/0\b/i;
/** A word that was parted at the end of a line; after these a hyphen stays. */
const PARTED =
  /(?<![\p{L}-])(?!(?:self|well|non|post|pre|co|long|short|half|high|low|one|two|first|second|follow|check|on)-)(\p{L}{2,20})- (?=\p{Ll}{2})/gu;

interface Line {
  text: string;
  number: number;
}

/** Plain text as HTML whose elements know their line: headings, lists and paragraphs as they look to a reader. */
export function htmlOfPlainText(source: string): string {
  const all = source.split('\n').map((text, i): Line => ({ text: text.trimEnd(), number: i + 1 }));
  const { lines, repeated } = withoutPageLines(all);
  // As the foot of a page they are left out later, and listed.
  const feet = repeated.map(({ text, number }) => `<footer data-line="${number}">${inline(text.trim())}</footer>`);
  return [new PlainText(lines).html(), ...feet].join('\n');
}

const FEWEST_PAGES = 3;
const LONGEST_PAGE_LINE = 120;

/** Takes away the blank lines at the end when the words before them are no whole sentence. */
function joinTo(lines: Line[]): void {
  let blank = 0;
  while (blank < 6 && lines.at(-1 - blank)?.text.trim() === '') blank += 1;
  const before = lines.at(-1 - blank)?.text ?? '';
  if (/[\p{Ll},-]$/u.test(before)) lines.length -= blank;
}

/** Lines that stand on every page of what was once paper, and the text without them, joined where a page broke it. */
function withoutPageLines(all: readonly Line[]): { lines: Line[]; repeated: Line[] } {
  const keyOf = ({ text }: Line) => text.trim().replace(/\d+/g, '0');
  const counts = new Map<string, number>();
  for (const line of all) counts.set(keyOf(line), (counts.get(keyOf(line)) ?? 0) + 1);
  const isPageLine = (line: Line): boolean => {
    const key = keyOf(line);
    const isNamed = /\bpage 0\b|\bp[áa]gina 0\b|^0$/i.test(key) || !/[.!?:;]$/.test(key);
    return (
      counts.get(key)! >= FEWEST_PAGES && key.length > 3 && key.length < LONGEST_PAGE_LINE && isNamed && PAGED.test(key)
    );
  };
  const pages = new Set(all.filter(isPageLine).map(keyOf));
  if (pages.size === 0) return { lines: [...all], repeated: [] };
  // Whatever else stands as often right beside such a line belongs to it.
  all.forEach((line, i) => {
    const isBeside = [all[i - 1], all[i + 1]].some((near) => near && pages.has(keyOf(near)));
    if (isBeside && line.text.trim() !== '' && counts.get(keyOf(line))! >= FEWEST_PAGES) pages.add(keyOf(line));
  });
  const lines: Line[] = [];
  for (const [i, line] of all.entries()) {
    if (pages.has(keyOf(line))) continue;
    const isAfterPage = all.slice(Math.max(i - 6, 0), i).some((one) => pages.has(keyOf(one)));
    if (isAfterPage && /^\s*\p{Ll}/u.test(line.text)) joinTo(lines);
    lines.push(line);
  }
  return { lines, repeated: all.filter((line) => pages.has(keyOf(line))) };
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
    const text = this.paragraph
      .map((line) => inline(line.text.trim()))
      .join(' ')
      .replace(PARTED, '$1');
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

import { type Block, type Dropped, textOfBlock } from '../document.js';
import { isKnownSource } from './known-hosts.js';
import { BAIT_HEADINGS, BAIT_LINES, BUTTONS, LURES, TOPIC } from './bait.rules.js';

/** A heading that sources stand under. */
export const SOURCES_HEADING =
  /^(?:\d{1,2}[.)]?\s*)?(?:references?|sources?|citations?|bibliography|works cited|footnotes|notes and references|further reading|medical references|referencias|fuentes|resources|article (?:sources|references)|references and (?:sources|resources))(?: (?:and|&) .{2,40})?\s*:?$/i;
const HELP_HEADING =
  /\b(?:helplines?|support|resources|organi[sz]ations|where to (?:get|find) help|getting help|further (?:help|reading|information)|useful (?:links|contacts))\b/i;
const CONTENTS_HEADING =
  /^(?:table of )?contents?$|^in this (?:article|guide|post)\b|^(?:on this page|jump to|what(?:'|’)s inside|quick links|what you(?:'|’)ll (?:learn|find))\b/i;
/** A line that is nothing but a call to read the rest somewhere else. */
const READ_ON =
  /^[\W_]*(?:continue reading|keep reading|read (?:the )?(?:more|rest|full (?:article|story|post))|(?:click|tap) (?:here )?to (?:read|continue|see)[\w ]{0,30}|(?:log ?in|sign ?in|subscribe|register|sign ?up)(?: now)? to (?:read|continue|keep|view|see|unlock)[\w ]{0,40}|to be continued)[\W_]*$/;
const QUOTED = 120;
/** A paragraph of this length that is no link is somebody's writing again, whatever stood before it. */
const PROSE = 140;
const LONGEST_HEADING = 200;
/** So is a shorter one that is built like a sentence and is about the subject. */
const SHORT_PROSE = 30;

/** The blocks that belong to the article, and those that stood around it. */
export function withoutBait(blocks: readonly Block[]): { kept: Block[]; dropped: Dropped[] } {
  return new Sieve(blocks).sift();
}

class Sieve {
  private readonly kept: Block[] = [];
  private readonly dropped: Dropped[] = [];
  /** What the blocks after a heading are dropped for, and that heading's level. */
  private under: { reason: string; level: number } | undefined;
  private heading = '';
  private readonly headings: ReadonlySet<string>;

  constructor(private readonly blocks: readonly Block[]) {
    this.headings = new Set(blocks.filter(({ kind }) => kind === 'heading').map((block) => plain(block)));
  }

  sift(): { kept: Block[]; dropped: Dropped[] } {
    for (let i = 0; i < this.blocks.length;) {
      const end = this.endOfList(i);
      if (end > i) this.list(this.blocks.slice(i, end));
      else this.one(this.blocks[i]!, this.blocks[i + 1]);
      i = Math.max(end, i + 1);
    }
    return { kept: this.kept, dropped: this.dropped };
  }

  private endOfList(from: number): number {
    let end = from;
    while (this.blocks[end]?.kind === 'item') end += 1;
    return end;
  }

  private one(block: Block, next: Block | undefined): void {
    const text = plain(block);
    if (block.kind === 'heading') return this.headed(block, text, next);
    const before = this.kept.at(-1);
    if (!this.under && before && READ_ON.test(text)) {
      before.cut = `a call to read on elsewhere follows (“${text.slice(0, 60)}”)`;
      return this.drop(block, 'calls to click');
    }
    const reason = this.underReason(block, text) ?? reasonOfLine(block, text);
    if (reason) this.drop(block, reason);
    else this.keep(block);
  }

  private headed(block: Block, text: string, next: Block | undefined): void {
    const line =
      text.length <= 80
        ? (BAIT_LINES.find(({ pattern }) => pattern.test(text) || pattern.test(textOfBlock(block)))?.reason ??
          buttonsReason(text))
        : undefined;
    if (line) return this.drop(block, line);
    const isShort = text.length <= LONGEST_HEADING;
    const named = isShort ? BAIT_HEADINGS.find(({ pattern }) => pattern.test(text))?.reason : undefined;
    const bait = named ?? lureReason(block, text);
    const reason = bait ?? (CONTENTS_HEADING.test(text) ? 'table of contents' : this.goesOn(block, next));
    this.under =
      reason && !SOURCES_HEADING.test(text) ? { reason, level: this.under?.level ?? block.level } : undefined;
    if (this.under) return this.drop(block, this.under.reason);
    this.heading = text;
    this.kept.push(block);
  }

  /** Whether a heading still belongs to the bait above it: it is deeper, is a link, or has nothing beneath. */
  private goesOn(block: Block, next: Block | undefined): string | undefined {
    if (!this.under) return undefined;
    const isEmpty = !next || (next.kind === 'heading' && next.level <= block.level);
    const isBelow = block.level > this.under.level || linkedShare(block) > 0.8 || isEmpty;
    return isBelow ? this.under.reason : undefined;
  }

  /** What stands under a heading of other articles goes with it, until somebody writes again. */
  private underReason(block: Block, text: string): string | undefined {
    if (!this.under) return undefined;
    if (this.under.reason === 'comments by readers') return this.under.reason;
    // A table of contents is a list; whatever else comes stands for itself.
    if (
      this.under.reason === 'table of contents' &&
      !/^(?:\d{1,2}[.)]|[-•*]) /.test(text) &&
      !this.headings.has(text)
    ) {
      this.under = undefined;
      return undefined;
    }
    if (isProse(block, text) && this.under.reason !== 'about the author') this.under = undefined;
    return this.under?.reason;
  }

  private list(items: readonly Block[]): void {
    const reason = this.under?.reason ?? this.reasonOfList(items);
    // Safety: a list under a heading of other articles may still be the article's own; only links and lures go.
    const isOurs = this.under && !/comments|contents/.test(this.under.reason) && items.every(isOwnItem);
    if (isOurs) this.under = undefined;
    for (const item of items) {
      const own = reason && !isOurs ? reason : reasonOfLine(item, plain(item));
      if (own) this.drop(item, own);
      else this.kept.push(item);
    }
  }

  private reasonOfList(items: readonly Block[]): string | undefined {
    const texts = items.map(plain);
    const known = texts.filter((text) => this.headings.has(text.replace(/^\d{1,2}[.)]\s*/, ''))).length;
    if (items.length >= 3 && known >= items.length * 0.6 && !this.heading.includes('?')) return 'table of contents';
    const linked = items.filter((item) => linkedShare(item) > 0.7);
    if (linked.length < Math.max(2, items.length * 0.7)) return undefined;
    if (SOURCES_HEADING.test(this.heading)) return undefined;
    if (linked.some((item) => LURES.test(plain(item)))) return 'links to other articles';
    const trusted = linked.filter((item) => item.spans.some(({ href }) => href && isKnownSource(href))).length;
    if (trusted >= linked.length * 0.5) return undefined;
    const outward = linked.filter((item) => item.spans.some(({ href }) => href)).length;
    if (HELP_HEADING.test(this.heading) && outward === linked.length && texts.every((text) => TOPIC.test(text)))
      return undefined;
    return 'list of links';
  }

  private keep(block: Block): void {
    this.kept.push(block);
  }

  private drop(block: Block, reason: string): void {
    this.dropped.push({ reason, line: block.line, quote: textOfBlock(block).slice(0, QUOTED) });
  }
}

const plain = (block: Block): string => textOfBlock(block).toLowerCase().replace(/\s+/g, ' ').trim();

function isProse(block: Block, text: string): boolean {
  if (linkedShare(block) >= 0.3 || LURES.test(text)) return false;
  if (block.kind === 'table' || text.length >= PROSE) return true;
  const words = textOfBlock(block).split(/\s+/);
  const small = words.filter((word) => /^\p{Ll}/u.test(word)).length;
  // A title has capitals, or no end; a sentence has small words and one of the signs of a sentence.
  const isSentence = /[.;]["”’)]?$|, |[.;] \p{Lu}/u.test(textOfBlock(block));
  return text.length >= SHORT_PROSE && small > words.length * 0.6 && TOPIC.test(text) && isSentence;
}

/** An item that is words and no link. */
const isOwnItem = (item: Block): boolean =>
  linkedShare(item) < 0.3 && !LURES.test(plain(item)) && plain(item).length > 25 && /[.;!]$/.test(plain(item));

/** How much of a block's text is links, 0 to 1. */
export function linkedShare(block: Block): number {
  const spans = block.rows ? block.rows.flat(2) : block.spans;
  const [whole, linked] = [lengthOf(spans), lengthOf(spans.filter(({ href }) => href !== undefined))];
  return whole === 0 ? 0 : linked / whole;
}

const lengthOf = (spans: Block['spans']): number => spans.reduce((sum, { text }) => sum + text.trim().length, 0);

/** What a line is by its words alone. */
function lineReason(block: Block, text: string): string | undefined {
  const line = BAIT_LINES.find(({ pattern }) => pattern.test(text) || pattern.test(textOfBlock(block)));
  return line?.reason ?? (isCount(block, text) ? 'share and follow buttons' : buttonsReason(text));
}

function reasonOfLine(block: Block, text: string): string | undefined {
  if (block.kind === 'table') return linkedShare(block) > 0.6 ? 'list of links' : undefined;
  if (text.length > 700) return undefined;
  const line = lineReason(block, text);
  if (line) return line;
  const isTitle = text.length < 140 && !/[.!?:]["”’)]*$/.test(text) && block.kind !== 'heading';
  if (isTitle && LURES.test(text) && /\b(?:\d+|celebrit|shocking|won['’]?t believe)/.test(text))
    return 'links to other articles';
  if (linkedShare(block) < 0.85 || block.kind === 'heading') return undefined;
  if (LURES.test(text)) return 'links to other articles';
  const isKnown = block.spans.some(({ href }) => href && isKnownSource(href));
  // A line that is nothing but one link is a call to click, unless it leads to somebody who may know.
  return block.kind === 'paragraph' && !isKnown ? 'calls to click' : undefined;
}

/** "·", "--", "3": what is left of buttons and their counts. */
const isCount = ({ kind, cut }: Block, text: string): boolean =>
  kind === 'paragraph' && !cut && /^[^\p{L}]{1,6}$/u.test(text);

const buttonsReason = (text: string): string | undefined => (isButtons(text) ? 'share and follow buttons' : undefined);

/** Whether a line holds nothing but names of buttons, with how often they were pressed. */
function isButtons(text: string): boolean {
  if (text.length > 200) return false;
  const words = text.split(/[^\p{L}\p{N}-]+/u).filter((word) => word !== '' && !/^\d[\d.]*k?$/.test(word));
  return (
    words.length > 0 &&
    words.every((word) => BUTTONS.has(word)) &&
    /share|tweet|facebook|twitter|pin|email|print|copy|follow/.test(text)
  );
}

function lureReason(block: Block, text: string): string | undefined {
  return linkedShare(block) > 0.8 && LURES.test(text) && !/\bmiscarr|pregnancy loss|bleed/.test(text)
    ? 'links to other articles'
    : undefined;
}

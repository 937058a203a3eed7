import { decodeHTML } from 'entities';
import { cleaned, type Removed } from './cleaning.js';
import { decode } from './encoding.js';
import { type Kind, kindOf, refuseBinary, refuseNoText } from './kind.js';
import { htmlOfMarkdown } from './markdown.js';
import { unGarbled } from './mojibake.js';
import { htmlOfPlainText } from './plain-text.js';
import { type Tree, treeOf } from './tree.js';
import { Unreadable } from './unreadable.js';

/** A file that was read: its tree, and what there is to say about it as a file. */
export interface Reading {
  tree: Tree;
  kind: Kind;
  /** What the name of the file says it is, when that is something else. */
  named?: Kind;
  encoding: string;
  told: string;
  claimed?: string;
  endsInCharacter: boolean;
  bytes: number;
  lines: number;
  /** Places where UTF-8 had been read as Latin-1, with one example. */
  garbled: { places: number; example?: string };
  /** Characters that were lost before the file came here, and the lines of the first ones. */
  lost: { count: number; lines: number[] };
  /** References that were written twice over ("&amp;#8217;"). */
  doubled: number;
  removed: Removed;
  /** The line from which on nothing was read, because no article is so long. */
  unreadFrom?: number;
  front: ReadonlyMap<string, string>;
}

export const MOST_BYTES = 32 * 1_024 * 1_024;
/** What is longer is some other thing than an article. HTML has a limit of its own, because most of it is no text. */
const MOST_LINES = 25_000;
const MOST_CHARACTERS = 1_000_000;
/** A picture written out in letters; what it shows is never looked at. */
const PICTURE_INSIDE = /(data:image\/[\w.+-]{1,20};base64,)[A-Za-z0-9+/=]{200,}/g;
const DOUBLED = /&(?:#\d{2,6}|#x[\da-f]{2,5}|[a-z]{2,8}\d?);/gi;

/** Reads a file, or throws Unreadable with one sentence. The name only serves to say when it misleads. */
export function readBytes(bytes: Uint8Array, name: string): Reading {
  if (bytes.length > MOST_BYTES) {
    throw new Unreadable('The file is larger than 32 MB; please cut the article out of it and import that.');
  }
  refuseBinary(bytes);
  const decoded = decode(bytes);
  refuseNoText(decoded.text);
  const right = unGarbled(decoded.text);
  const { text, removed } = cleaned(right.text);
  const kind = kindOf(text);
  const doubled =
    kind === 'HTML' ? (text.match(/&amp;(?:#\d{2,6}|#x[\da-f]{2,5}|nbsp|[lr][sd]quo|[mn]dash);/gi)?.length ?? 0) : 0;
  const { part, unreadFrom } = kind === 'HTML' ? { part: text } : readPart(text);
  const { html, front } = htmlOf(part, kind, doubled);
  const tree = treeOf(html, kind !== 'HTML');
  const unread = unreadFrom ?? tree.unreadFrom;
  const named = kindOfName(name);
  return {
    tree,
    kind,
    ...(named && named !== kind ? { named } : {}),
    encoding: decoded.encoding,
    told: decoded.told,
    ...(decoded.claimed ? { claimed: decoded.claimed } : {}),
    endsInCharacter: decoded.endsInCharacter,
    bytes: bytes.length,
    lines: text.split('\n').length,
    garbled: { places: right.places, ...(right.example ? { example: right.example } : {}) },
    lost: lostIn(text),
    doubled,
    removed,
    ...(unread === undefined ? {} : { unreadFrom: unread }),
    front,
  };
}

/** The lines that are read, and the number of the first that is not. */
function readPart(text: string): { part: string; unreadFrom?: number } {
  const bare = text.replace(PICTURE_INSIDE, '$1');
  let [end, lines] = [0, 0];
  while (lines < MOST_LINES && end !== -1 && end < MOST_CHARACTERS) {
    end = bare.indexOf('\n', end + 1);
    lines += 1;
  }
  if (end === -1) end = Math.min(bare.length, MOST_CHARACTERS);
  if (bare.slice(end).trim() === '') return { part: bare };
  return { part: bare.slice(0, Math.min(end, MOST_CHARACTERS)), unreadFrom: lines };
}

function htmlOf(text: string, kind: Kind, doubled: number): { html: string; front: ReadonlyMap<string, string> } {
  if (kind === 'Markdown') return htmlOfMarkdown(text);
  if (kind === 'HTML') return { html: doubled > 0 ? text.replaceAll('&amp;', '&') : text, front: new Map() };
  return { html: htmlOfPlainText(text.replace(DOUBLED, (reference) => decodeHTML(reference))), front: new Map() };
}

function kindOfName(name: string): Kind | undefined {
  const ending = /\.([a-z0-9]{1,8})$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  if (/^x?html?$/.test(ending)) return 'HTML';
  if (/^(?:md|markdown|mdown)$/.test(ending)) return 'Markdown';
  return ending === 'txt' || ending === 'text' ? 'plain text' : undefined;
}

function lostIn(text: string): { count: number; lines: number[] } {
  const lines: number[] = [];
  let count = 0;
  text.split('\n').forEach((line, i) => {
    const here = line.split('\uFFFD').length - 1;
    count += here;
    if (here > 0 && lines.length < 10) lines.push(i + 1);
  });
  return { count, lines };
}

import type { Span } from '../document.js';
import { leadOf } from './addresses.rules.js';
import type { Element, Node } from '../reading/tree.js';
import { textOf } from '../reading/tree.js';

const MOST_COLUMNS = 8;
const LONGEST_CELL = 400;
/** Elements that a table of facts does not hold: one with them is there for the look of the page. */
const LAYOUT = new Set([
  'table',
  'h1',
  'h2',
  'h3',
  'h4',
  'ul',
  'ol',
  'form',
  'nav',
  'article',
  'section',
  'blockquote',
]);

/** The cells of a simple table, or undefined when it only arranges a page. */
export function rowsOf(table: Element): Span[][][] | undefined {
  const rows: Span[][][] = [];
  let isSimple = true;
  const walk = (node: Node): void => {
    if (node.kind === 'words' || !isSimple) return;
    if (LAYOUT.has(node.name)) isSimple = false;
    else if (node.name === 'tr') rows.push(cellsOf(node));
    if (node.name !== 'td' && node.name !== 'th') node.children.forEach(walk);
    else isSimple &&= !node.children.some(holdsLayout);
  };
  table.children.forEach(walk);
  const [first] = rows;
  const width = first?.length ?? 0;
  const fits = rows.every((row) => row.length <= MOST_COLUMNS && row.every((cell) => lengthOf(cell) <= LONGEST_CELL));
  return isSimple && rows.length > 1 && width > 1 && fits ? rows.filter((row) => row.length > 0) : undefined;
}

const holdsLayout = (node: Node): boolean =>
  node.kind === 'element' && (LAYOUT.has(node.name) || node.children.some(holdsLayout));

function cellsOf(row: Element): Span[][] {
  const cells = row.children.filter(
    (child): child is Element => child.kind === 'element' && /^t[dh]$/.test(child.name),
  );
  return cells.map(cellOf);
}

function cellOf(cell: Element): Span[] {
  const spans: Span[] = [];
  const walk = (node: Node, href?: string): void => {
    if (node.kind === 'words') {
      const text = node.text.replace(/\s+/g, ' ');
      if (text.trim() !== '') spans.push({ text, ...(href === undefined ? {} : { href }) });
      return;
    }
    const lead = node.name === 'a' ? leadOf(node.attributes.get('href') ?? '') : undefined;
    const own = lead ? (lead.to === 'page' ? lead.href : '') : href;
    if (node.name === 'script' || node.name === 'img') return;
    node.children.forEach((child) => walk(child, own));
  };
  cell.children.forEach((child) => walk(child));
  return spans.length > 0 ? spans : [{ text: textOf(cell, LONGEST_CELL) }];
}

const lengthOf = (cell: readonly Span[]): number => cell.reduce((sum, { text }) => sum + text.length, 0);

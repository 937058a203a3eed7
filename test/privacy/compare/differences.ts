import { OpaqueNames } from './opaque-names.js';
import type { StoredTable } from './tables.js';
import { TransactionNames } from './transactions.js';

/** Everything that somebody who takes the machine, or takes part, can hold in their hands. */
export interface Traces {
  tables: StoredTable[];
  /** Lists of texts by name: log lines, files, what others were answered and told. */
  texts: Record<string, string[]>;
}

const MOST_LINES = 40;

/**
 * What tells two worlds apart that began as one, as readable lines; none when nothing does. Opaque values count as
 * equal when they stand in the same places; those of the common beginning keep their identity.
 */
export function differences(before: Traces, one: Traces, other: Traces): string[] {
  const first = linesOf(before, one);
  const second = linesOf(before, other);
  const found: string[] = [];
  for (const place of new Set([...first.keys(), ...second.keys()])) {
    const [a, b] = [first.get(place), second.get(place)];
    if (a !== b) found.push(`${place}: ${apart(a, b)}`);
  }
  return found.length > MOST_LINES ? [...found.slice(0, MOST_LINES), `and ${found.length - MOST_LINES} more`] : found;
}

/** Two texts from a little before where they part. */
function apart(a = 'nothing', b = 'nothing'): string {
  let same = 0;
  while (same < a.length && a[same] === b[same]) same += 1;
  const from = Math.max(same - 60, 0);
  return `${a.slice(from, same + 60)} | ${b.slice(from, same + 60)}`;
}

/** Every cell, place, transaction and line by where it stands, opaque values renamed. */
function linesOf(before: Traces, after: Traces): Map<string, string> {
  const names = new OpaqueNames();
  const transactions = new TransactionNames(before.tables, after.tables);
  // The beginning is the same for both worlds: naming it first gives its values one name in both.
  for (const line of cellsOf(before.tables, transactions).values()) names.in(line);
  for (const line of textsOf(before).values()) names.in(line);
  const lines = new Map<string, string>();
  for (const [place, line] of cellsOf(after.tables, transactions)) lines.set(place, names.in(line));
  for (const [place, line] of textsOf(after)) lines.set(place, names.in(line));
  return lines;
}

function cellsOf(tables: readonly StoredTable[], transactions: TransactionNames): Map<string, string> {
  const lines = new Map<string, string>();
  for (const { name, columns, rows } of tables) {
    lines.set(`${name} rows`, String(rows.length));
    rows.forEach((row, i) => {
      const place = `${name}[${i}]`;
      lines.set(`${place}.ctid`, row.ctid);
      lines.set(`${place}.xmin`, transactions.nameOf(row.xmin));
      lines.set(`${place}.xmax`, transactions.nameOf(row.xmax));
      columns.forEach((column, c) => lines.set(`${place}.${column}`, row.cells[c] ?? 'null'));
    });
  }
  return lines;
}

function textsOf({ texts }: Traces): Map<string, string> {
  return new Map(
    Object.entries(texts).flatMap(([name, lines]) => lines.map((line, i) => [`${name}[${i}]`, line] as const)),
  );
}

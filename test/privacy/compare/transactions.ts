import type { StoredTable } from './tables.js';

/**
 * Names for transactions: those of the common beginning keep their number, later ones are counted in their order.
 * Which rows were written together, and in which order, shows; how busy the rest of the database was does not.
 */
export class TransactionNames {
  private readonly before: Set<string>;
  private readonly ranks: Map<string, number>;

  constructor(before: readonly StoredTable[], after: readonly StoredTable[]) {
    this.before = new Set(['0', ...numbersOf(before)]);
    const later = [...new Set(numbersOf(after))].filter((number) => !this.before.has(number));
    later.sort((a, b) => Number(a) - Number(b));
    this.ranks = new Map(later.map((number, rank) => [number, rank + 1]));
  }

  nameOf(number: string): string {
    return this.before.has(number) ? `before-${number}` : `later-${this.ranks.get(number)}`;
  }
}

function numbersOf(tables: readonly StoredTable[]): string[] {
  return tables.flatMap((table) => table.rows.flatMap((row) => [row.xmin, row.xmax]));
}

import { type ColumnClass, readLedger } from '../../structure/ledger.js';
import type { StoredRow, StoredTable } from './tables.js';

const ledger = readLedger();

const ACCOUNT: readonly ColumnClass[] = ['account-key', 'public-named'];
const TAG: readonly ColumnClass[] = ['opaque-tag'];
/** What tells a request from its repeats stands in the row of what was written, named or not, and leads nowhere else. */
const OF_ITS_OWN_ROW = /^dedupe/;

/** Tables whose account is never that of whoever the tag beside it belongs to, and why. */
export const SOMEBODY_ELSE: Record<string, string> = {
  'moderation.decision': 'who decided is public to the team; the tag beside it is of whoever is decided about',
  'moderation.audit_entry': 'every look of the team is written down under its name',
  'moderation.case_item':
    'whose named words it is about, as those words say; nobody reports their own, so the report is not theirs',
  'moderation.claim': 'who works on a case; the reports of the case are not theirs',
};

/** Whether a row is keyed by the account of a member. */
export function hasAccount(table: StoredTable, row: StoredRow): boolean {
  if (table.name in SOMEBODY_ELSE) return false;
  return holds(table, row, ACCOUNT);
}

/** Whether a row is one that only its owner can find. */
export function hasTag(table: StoredTable, row: StoredRow): boolean {
  return holds(table, row, TAG);
}

/** The places of the columns that hold tags. */
export function tagColumns(table: StoredTable): number[] {
  return table.columns.flatMap((column, c) => (TAG.includes(classOf(table.name, column)) ? [c] : []));
}

function holds({ name, columns }: StoredTable, row: StoredRow, classes: readonly ColumnClass[]): boolean {
  const counts = (column: string) => classes.includes(classOf(name, column)) && !OF_ITS_OWN_ROW.test(column);
  return columns.some((column, c) => counts(column) && row.cells[c] !== null);
}

/** A column that nobody listed is judged by its name, so that a leak into a new table is not overlooked. */
function classOf(table: string, column: string): ColumnClass {
  const unlisted = /account|author_id/.test(column) ? 'account-key' : /tag/.test(column) ? 'opaque-tag' : 'none';
  return ledger[table]?.[column] ?? unlisted;
}

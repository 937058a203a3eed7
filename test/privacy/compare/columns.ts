import type { StoredRow, StoredTable } from './tables.js';

const ACCOUNT = /^(account_id|author_id|staff_id|made_by|verified_by)$/;
const TAG = /^(tag|author_tag)$/;

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
  return table.name === 'identity.account' || holds(table, row, ACCOUNT);
}

/** Whether a row is one that only its owner can find. */
export function hasTag(table: StoredTable, row: StoredRow): boolean {
  return holds(table, row, TAG);
}

/** The places of the columns that hold tags. */
export function tagColumns(table: StoredTable): number[] {
  return table.columns.flatMap((column, c) => (TAG.test(column) || column === 'dedupe' ? [c] : []));
}

function holds({ columns }: StoredTable, row: StoredRow, which: RegExp): boolean {
  return columns.some((column, c) => which.test(column) && row.cells[c] !== null);
}

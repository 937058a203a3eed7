import type { KeptHelpline } from '../../crisis/index.js';

/** What the audit log keeps of a helpline: all that a reader or a curator can see of it. */
export function recorded(line: KeptHelpline): Record<string, unknown> {
  const { id: _id, clientId: _clientId, verifierName: _name, position: _position, version: _version, ...rest } = line;
  return rest;
}

/** One thing that an act changed, in words. */
export interface FieldChange {
  field: string;
  before: string | null;
  after: string | null;
}

/** What differs between two states of a helpline, as the log keeps them; a new one differs from nothing. */
export function changesBetween(before: Readonly<Record<string, unknown>>, after: typeof before): FieldChange[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .map((field) => ({ field, before: inWords(before[field]), after: inWords(after[field]) }))
    .filter((change) => change.before !== change.after && change.field !== 'verifiedBy');
}

function inWords(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return value.map(inWords).join(', ');
  return JSON.stringify(value);
}

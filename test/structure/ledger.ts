import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { checksOf, columnsOf, type StandingColumn } from './catalog.js';

export const CLASSES = [
  'account-key',
  'public-named',
  'opaque-tag',
  'sealed',
  'content',
  'coarse-time',
  'staff-time',
  'none',
] as const;
export type ColumnClass = (typeof CLASSES)[number];

/** The class of every column, by table and by name. */
export type Ledger = Record<string, Record<string, ColumnClass>>;

/** The ledger as it is committed. */
export function readLedger(): Ledger {
  return parse(readFileSync('privacy.yml', 'utf8')) as Ledger;
}

interface Table {
  name: string;
  columns: (StandingColumn & { class: ColumnClass | undefined })[];
  checks: string[];
}

/** Everything in which the database breaks its ledger, one sentence each; an empty list when nothing does. */
export async function faultsOf(client: Parameters<typeof columnsOf>[0], ledger: Ledger): Promise<string[]> {
  const columns = await columnsOf(client);
  const checks = await checksOf(client);
  const tables = [...new Set(columns.map(({ table }) => table))].map((name) => ({
    name,
    columns: columns
      .filter(({ table }) => table === name)
      .map((column) => ({ ...column, class: ledger[name]?.[column.name] })),
    checks: checks.filter(({ table }) => table === name).map(({ check }) => check),
  }));
  return [
    ...goneFrom(ledger, new Set(columns.map(({ column }) => column))),
    ...tables.flatMap((table) => [...table.columns.flatMap(columnFaults), ...tableFaults(table)]),
  ];
}

function goneFrom(ledger: Ledger, standing: Set<string>): string[] {
  return Object.entries(ledger).flatMap(([table, classes]) =>
    Object.keys(classes ?? {})
      .filter((name) => !standing.has(`${table}.${name}`))
      .map((name) => `${table}.${name} is in the ledger and not in the database`),
  );
}

/** What one column must not be, each with why. */
const COLUMN_RULES: [string, (column: Table['columns'][number]) => boolean][] = [
  ['is not in the ledger', (column) => !column.class],
  ['has a class that does not exist', (column) => column.class !== undefined && !CLASSES.includes(column.class)],
  [
    'counts its rows: a number in order of arrival tells when',
    ({ standard }) => /nextval|identity/.test(standard ?? ''),
  ],
  [
    'takes the time by itself: every time is cut before it is kept',
    ({ standard }) => /now\(\)|current_|localtime|clock_timestamp|statement_timestamp|'now'/i.test(standard ?? ''),
  ],
  ['makes an id by itself: ids come from Randomness', ({ standard }) => /uuid/i.test(standard ?? '')],
  ['keeps a time without a zone', ({ type }) => /^(timestamp|time) without/.test(type)],
  [
    'keeps a time and is not classed as one',
    ({ type, class: kind }) => /^(timestamp|time|date)/.test(type) && kind !== 'coarse-time' && kind !== 'staff-time',
  ],
  [
    'keeps a time whose name does not say how coarse it is ("_hour" or "_minute")',
    ({ type, class: kind, name }) => /^timestamp/.test(type) && kind === 'coarse-time' && !/_(hour|minute)$/.test(name),
  ],
  ['refers to an account and is not classed so', (column) => refersToAccount(column) && !isAccount(column)],
  [
    'is a tag or sealed, and not bytes',
    (column) => /^(opaque-tag|sealed)$/.test(column.class ?? '') && column.type !== 'bytea',
  ],
  [
    'is named a tag and not classed as one',
    ({ name, class: kind }) => /(^|_)tag$/.test(name) && !/tag|account/.test(kind ?? ''),
  ],
  [
    'is named for a person’s device or place',
    ({ name }) => /(^|_)(ip|address|agent|device|email|seen|visited)(_|$)/.test(name),
  ],
];

function columnFaults(column: Table['columns'][number]): string[] {
  return COLUMN_RULES.filter(([, broken]) => broken(column)).map(([fault]) => `${column.column} ${fault}`);
}

function tableFaults({ name, columns, checks }: Table): string[] {
  const faults: string[] = [];
  const keys = columns.filter((column) => column.class === 'account-key' && !column.isView);
  const fine = columns.filter((column) => column.class === 'coarse-time' && column.type !== 'date');
  if (keys.length > 0 && fine.length > 0) faults.push(`${name} keeps a time finer than a date beside an account`);
  const accounts = columns.filter((column) => isAccount(column) && column.type === 'uuid');
  const tags = columns.filter((column) => column.class === 'opaque-tag' && column.name.endsWith('author_tag'));
  const loose = columns.filter((column) => column.class === 'opaque-tag' && !/^(author_tag|dedupe)/.test(column.name));
  if (accounts.length > 0 && loose.length > 0) faults.push(`${name} keeps an account beside a tag`);
  const either = checks.some((check) => /author_id IS NULL\) <> \(author_tag IS NULL/.test(check));
  if (accounts.length > 0 && tags.length > 0 && !either)
    faults.push(`${name} can keep an account and a tag in one row`);
  return faults;
}

const isAccount = (column: { class: ColumnClass | undefined }) =>
  /^(account-key|public-named)$/.test(column.class ?? '');

function refersToAccount({ name, refersTo, type }: StandingColumn): boolean {
  if (type !== 'uuid') return false;
  return refersTo === 'identity.account' || /(account|author|member|staff|user|owner)(_id)?$|_by$/.test(name);
}

import { execFileSync } from 'node:child_process';
import { availableParallelism } from 'node:os';
import type { Measure } from './load.js';
import type { Row } from './rows.js';
import { ROUNDS, SECONDS, SEED, SIZES } from './sizes.js';

export interface Finding {
  row: Row;
  /** Beside's rate as a share of the limit's: the median of the rounds, and all of them. */
  ratio: number;
  ratios: number[];
  beside: Measure;
  limit: Measure;
  /** Statements of one request on average, begin and commit included. */
  statements: number;
  /** Growing tables read from end to end; there should be none. */
  endToEnd: string[];
}

/** What was measured, where and on what, for whoever compares it with a later run. */
export function surroundings(counts: Record<string, number>, postgres: string): Record<string, unknown> {
  const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim();
  return {
    commit,
    node: process.version,
    postgres,
    cores: availableParallelism(),
    seed: SEED,
    seconds: SECONDS,
    rounds: ROUNDS,
    rows: counts,
    members: SIZES.members,
  };
}

export function markdown(findings: Finding[]): string {
  const head = [
    'work',
    'share of the limit (reach)',
    'rounds',
    'requests/s: Beside / limit',
    'node CPU ms: Beside / limit',
    'PostgreSQL CPU ms: Beside / limit',
    'statements',
    'read end to end',
  ];
  const lines = findings.map(({ row, ratio, ratios, beside, limit, statements, endToEnd }) => [
    row.name,
    `**${ratio.toFixed(2)}** (${row.reach})`,
    ratios.map((one) => one.toFixed(2)).join(' '),
    `${beside.rate.toFixed(0)} / ${limit.rate.toFixed(0)}`,
    `${beside.node.toFixed(2)} / ${limit.node.toFixed(2)}`,
    `${beside.postgres.toFixed(2)} / ${limit.postgres.toFixed(2)}`,
    statements.toFixed(1),
    endToEnd.join(', ') || 'none',
  ]);
  return [head, head.map(() => '---'), ...lines].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

export function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return (sorted[Math.floor((sorted.length - 1) / 2)]! + sorted[Math.ceil((sorted.length - 1) / 2)]!) / 2;
}

export function medians(measures: Measure[]): Measure {
  return {
    rate: median(measures.map((one) => one.rate)),
    node: median(measures.map((one) => one.node)),
    postgres: median(measures.map((one) => one.postgres)),
  };
}

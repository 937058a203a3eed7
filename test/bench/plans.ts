import type { Client } from 'pg';
import type { SentStatement } from './beside.child.js';

interface PlanNode {
  'Node Type': string;
  'Relation Name'?: string;
  Plans?: PlanNode[];
}

/** Tables that grow with the community: reading one from end to end takes longer every year. */
const GROWING = ['thread', 'post', 'reaction', 'read_position', 'membership', 'persona', 'account', 'private_item'];

/**
 * The growing tables that a statement reads from end to end, planned for its values and planned once for all values,
 * as PostgreSQL does by turns with named statements.
 */
export async function endToEndReads(client: Client, { text, values }: SentStatement): Promise<string[]> {
  const plans = [
    await client.query<{ 'QUERY PLAN': { Plan: PlanNode }[] }>(`explain (format json) ${text}`, values),
    await client.query<{ 'QUERY PLAN': { Plan: PlanNode }[] }>(`explain (generic_plan, format json) ${text}`),
  ];
  return plans.flatMap(({ rows }) => endToEnd(rows[0]!['QUERY PLAN'][0]!.Plan));
}

function endToEnd(node: PlanNode): string[] {
  const table = node['Relation Name'];
  const here = node['Node Type'] === 'Seq Scan' && table && GROWING.includes(table) ? [table] : [];
  return [...here, ...(node.Plans ?? []).flatMap(endToEnd)];
}

/** Whether a statement has a plan; begin, commit and their like have none. */
export function isPlanned(text: string): boolean {
  return /^\s*(select|insert|update|delete|with)\b/i.test(text);
}

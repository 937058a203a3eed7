import { initGraphQLTada } from 'gql.tada';
import type { Block } from '../../../src/kernel/rich-text.js';
import type { introspection } from './schema.d.ts';

/**
 * A typed document. All documents stand in files named `*.documents.ts` and are exported: the build lists them, and a
 * server in production accepts no others.
 */
export const graphql = initGraphQLTada<{
  introspection: introspection;
  scalars: { Id: string; DateTime: string; RichText: Block[] };
}>();

export type { FragmentOf, ResultOf, VariablesOf } from 'gql.tada';

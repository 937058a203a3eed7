import { type DocumentNode, parse } from '@0no-co/graphql.web';
import type { initGraphQLTada } from 'gql.tada';
import type { Block } from '../../../src/kernel/rich-text.js';
import type { introspection } from './schema.d.ts';

type Typed = ReturnType<
  typeof initGraphQLTada<{
    introspection: introspection;
    scalars: { Id: string; DateTime: string; RichText: Block[] };
  }>
>;

/**
 * A typed document, with the fragments it uses. All documents stand in files named `*.documents.ts`, which export nothing
 * else at run time: the build puts the text that is sent in their place and lists it, and a server in production accepts
 * no other. The types are gql.tada's; this is what runs while the app is written and tested.
 */
export const graphql = ((source: string, fragments: readonly DocumentNode[] = []) => ({
  kind: 'Document',
  definitions: [...new Set([...parse(source).definitions, ...fragments.flatMap(({ definitions }) => definitions)])],
})) as unknown as Typed;

export type { FragmentOf, ResultOf, VariablesOf } from 'gql.tada';

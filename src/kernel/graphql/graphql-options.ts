import type { MercuriusDriverConfig } from '@nestjs/mercurius';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type GraphQLError, NoSchemaIntrospectionCustomRule } from 'graphql';
import mercurius from 'mercurius';
import type { Config } from '../config.js';
import type { Log } from '../log.js';
import type { Viewer } from '../viewer.js';
import { publicError } from './answers.js';
import { documentLimits } from './document-limits.js';
import type { RequestContext } from './request-context.js';

/** Finds the signed-in person of a request, or null. */
export type FindViewer = (request: FastifyRequest) => Promise<Viewer | null>;

/** The GraphQL edge: compiled plans, one operation per document, masked errors, nothing but POSTed JSON. */
export function graphqlOptions(
  config: Config,
  log: Log,
  findViewer: FindViewer,
): Omit<MercuriusDriverConfig, 'driver'> {
  return {
    autoSchemaFile: true,
    sortSchema: true,
    path: '/graphql',
    graphiql: false,
    subscription: false,
    jit: 1,
    allowBatchedQueries: false,
    csrfPrevention: true,
    graphql: { parseOptions: { maxTokens: 1_500 }, validateOptions: { maxErrors: 5 } },
    validationRules: [documentLimits, ...(config.production ? [NoSchemaIntrospectionCustomRule] : [])],
    context: (request: FastifyRequest, reply: FastifyReply) => contextOf(request, reply, findViewer),
    errorFormatter: (execution, context) =>
      mercurius.defaultErrorFormatter(
        { ...execution, errors: eachOf(execution.errors).map((error) => publicError(error, log)) },
        context,
      ),
  };
}

/** The errors one by one: those of a document come wrapped in a single one. */
function eachOf(errors: readonly GraphQLError[] | null | undefined): GraphQLError[] {
  return (errors ?? []).flatMap((error) => {
    const wrapped = (error.originalError as { errors?: GraphQLError[] } | undefined)?.errors;
    return wrapped ?? [error];
  });
}

async function contextOf(request: FastifyRequest, reply: FastifyReply, find: FindViewer): Promise<RequestContext> {
  try {
    return { viewer: await find(request), request, reply };
  } catch (failure) {
    // Public operations, help among them, go on when sessions cannot be read.
    return { viewer: null, failure: failure as Error, request, reply };
  }
}

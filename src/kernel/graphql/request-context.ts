import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { GqlExecutionContext } from '@nestjs/graphql';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Refusal } from '../refusal.js';
import type { Viewer } from '../viewer.js';

/** What every resolver of one request can reach. */
export interface RequestContext {
  viewer: Viewer | null;
  /** Why the session could not be read (the database is away); a signed-in operation answers with it. */
  failure?: Error;
  request: FastifyRequest;
  reply: FastifyReply;
}

/** The signed-in person; the access guard has already refused everybody else. */
export const CurrentViewer = createParamDecorator((_: unknown, context: ExecutionContext): Viewer => {
  const { viewer } = GqlExecutionContext.create(context).getContext<RequestContext>();
  if (!viewer) throw new Refusal('SIGN_IN');
  return viewer;
});

export const CurrentRequest = createParamDecorator((_: unknown, context: ExecutionContext): RequestContext =>
  GqlExecutionContext.create(context).getContext(),
);

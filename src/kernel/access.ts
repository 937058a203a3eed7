import { type CanActivate, type ExecutionContext, Injectable, SetMetadata, type Type } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { GqlExecutionContext } from '@nestjs/graphql';
import { Refusal } from './refusal.js';
import type { RequestContext } from './graphql/request-context.js';
import { CURATORS, type Viewer } from './viewer.js';

export type AccessRule = 'public' | 'member' | 'host' | 'moderator' | 'steward' | 'clinician' | 'operator' | 'curator';

const ACCESS = 'beside:access';

/**
 * Who may call an operation at all. A staff rule means "holds that role somewhere"; where exactly is for the policy.
 */
export const Access = (rule: AccessRule) => SetMetadata(ACCESS, rule);

/** What a role may do by rank: a steward may do what a moderator may, a moderator what a host may. */
const REACH: Record<Exclude<AccessRule, 'public' | 'member'>, readonly string[]> = {
  host: ['host', 'moderator', 'steward'],
  moderator: ['moderator', 'steward'],
  steward: ['steward'],
  clinician: ['clinician'],
  operator: ['operator'],
  curator: CURATORS,
};

/** Why this caller may not call an operation under this rule, or undefined when they may. */
export function refuseAccess(rule: AccessRule | undefined, viewer: Viewer | null): Refusal | undefined {
  // Safety: an operation that forgot to say who may call it may be called by nobody.
  if (rule === undefined) return new Refusal('NOT_ALLOWED');
  if (rule === 'public') return undefined;
  if (!viewer) return new Refusal('SIGN_IN');
  if (rule === 'member') return undefined;
  return viewer.staff.some((held) => REACH[rule].includes(held.role)) ? undefined : new Refusal('NOT_ALLOWED');
}

type Handler = ReturnType<ExecutionContext['getHandler']>;

/** The rule declared on a handler or its class, if any. */
export function accessRuleOf(reflector: Reflector, handler: Handler, owner: Type) {
  return reflector.getAllAndOverride<AccessRule | undefined>(ACCESS, [handler, owner]);
}

@Injectable()
export class AccessGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean | Promise<boolean> {
    const rule = accessRuleOf(this.reflector, context.getHandler(), context.getClass());
    const isGraphql = context.getType<'http' | 'graphql'>() === 'graphql';
    if (isGraphql) return admit(rule, this.viewerOf(context, rule));
    // Public pages ask for no session, so that they work when everything else does not.
    if (rule === 'public' || rule === undefined) return admit(rule, null);
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    return request.findViewer().then((viewer) => admit(rule, viewer));
  }

  private viewerOf(context: ExecutionContext, rule: AccessRule | undefined): Viewer | null {
    const request = GqlExecutionContext.create(context).getContext<RequestContext>();
    if (request.failure && rule !== 'public') throw request.failure;
    return request.viewer;
  }
}

function admit(rule: AccessRule | undefined, viewer: Viewer | null): true {
  const refusal = refuseAccess(rule, viewer);
  if (refusal) throw refusal;
  return true;
}

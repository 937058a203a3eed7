import { PATH_METADATA } from '@nestjs/common/constants.js';
import { type INestApplication, type Type } from '@nestjs/common';
import { ModulesContainer, Reflector } from '@nestjs/core';
import { accessRuleOf } from '../../src/kernel/access.js';
import { SocketEvents } from '../../src/realtime/socket-events.js';

/** Something a caller can call, and the rule that says who may; undefined when nobody said. */
export interface Operation {
  /** "Query.me", "GET /livez", "socket chat:write". */
  name: string;
  rule: string | undefined;
}

const RESOLVER_TYPE = 'graphql:resolver_type';
const RESOLVER_NAME = 'graphql:resolver_name';

/** Every query, mutation, route and socket event that the application answers, found by asking it. */
export function operationsOf(app: INestApplication): Operation[] {
  const modules = [...app.get(ModulesContainer).values()];
  const classes = modules.flatMap((module) => [...module.providers.values(), ...module.controllers.values()]);
  const owners = new Set(classes.map(({ metatype }) => metatype).filter((metatype) => isClass(metatype)));
  return [...[...owners].flatMap(operationsOfClass), ...socketEvents(app)].sort((a, b) => a.name.localeCompare(b.name));
}

/** The operations that one class answers. */
export function operationsOfClass(owner: Type): Operation[] {
  const reflector = new Reflector();
  return Object.getOwnPropertyNames(owner.prototype).flatMap((method) => {
    const handler = Object.getOwnPropertyDescriptor(owner.prototype, method)?.value;
    if (method === 'constructor' || typeof handler !== 'function') return [];
    const field = graphqlName(handler, method);
    const rule = accessRuleOf(reflector, handler, owner);
    return (field ? [field] : routeNames(owner, handler)).map((name) => ({ name, rule }));
  });
}

function graphqlName(handler: object, method: string): string | undefined {
  const type = Reflect.getMetadata(RESOLVER_TYPE, handler);
  if (type !== 'Query' && type !== 'Mutation' && type !== 'Subscription') return undefined;
  return `${type}.${Reflect.getMetadata(RESOLVER_NAME, handler) ?? method}`;
}

/** A controller and its method may each have more than one path. */
function routeNames(owner: Type, handler: object): string[] {
  const own = Reflect.getMetadata(PATH_METADATA, handler) as string | string[] | undefined;
  if (own === undefined || !Reflect.hasMetadata('method', handler)) return [];
  const verb = VERBS[Reflect.getMetadata('method', handler) as number];
  const starts = [Reflect.getMetadata(PATH_METADATA, owner) as string | string[]].flat();
  return starts.flatMap((start) =>
    [own].flat().map((end) => `${verb} /${[start, end].join('/').split('/').filter(Boolean).join('/')}`),
  );
}

const VERBS = ['GET', 'POST', 'PUT', 'DELETE', 'PATCH', 'ALL', 'OPTIONS', 'HEAD', 'SEARCH'];

function socketEvents(app: INestApplication): Operation[] {
  try {
    const events = app.get(SocketEvents, { strict: false });
    return events.names().map((name) => ({ name: `socket ${name}`, rule: events.find(name)?.access }));
  } catch {
    return [];
  }
}

function isClass(metatype: unknown): metatype is Type {
  return typeof metatype === 'function' && metatype.prototype !== undefined;
}

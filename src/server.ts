import 'reflect-metadata';
import path from 'node:path';
import assets from '@fastify/static';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyRequest } from 'fastify';
import { AppModule } from './app.module.js';
import { Sessions } from './identity/index.js';
import { guardTheEdge, LARGEST_BODY } from './kernel/http/edge.js';
import { bringSchemaUp } from './kernel/migrations.js';
import { builtClient } from './kernel/pages/built-client.js';
import type { Surroundings } from './kernel/kernel.module.js';

/** The whole server in its surroundings, migrated and ready to listen. */
export async function createServer(surroundings: Surroundings): Promise<NestFastifyApplication> {
  await bringSchemaUp(surroundings.config);
  const adapter = new FastifyAdapter({ bodyLimit: LARGEST_BODY, trustProxy: false, forceCloseConnections: true });
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.in(surroundings), adapter, {
    // Nest's own lines would name requests; ours come from an allow-list.
    logger: false,
    abortOnError: false,
  });
  const { folder } = builtClient();
  const sessions = app.get(Sessions, { strict: false });
  const findViewer = (request: FastifyRequest) => sessions.viewerOf(request.headers.cookie);
  guardTheEdge(app.getHttpAdapter().getInstance(), surroundings.config, findViewer);
  await app.register(assets, {
    root: path.join(folder, 'assets'),
    prefix: '/assets/',
    decorateReply: false,
    index: false,
    // Names hold a hash of what is inside, so a copy is good for as long as it is kept.
    immutable: true,
    maxAge: '365d',
    preCompressed: true,
  });
  return app;
}

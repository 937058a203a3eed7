import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Config } from '../config.js';
import { isOfOurApp } from '../pages/built-client.js';
import { Refusal } from '../refusal.js';
import { refusalAnswer } from '../graphql/answers.js';
import type { FindViewer } from '../graphql/graphql-options.js';
import type { Viewer } from '../viewer.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** The signed-in person of this request, or null. */
    findViewer(): Promise<Viewer | null>;
  }
}

/** The one address that files are sent to. */
export const UPLOADS = '/pictures';
/** Most bytes of a request's body; pictures are read by their own route, which knows how long they may be. */
export const LARGEST_BODY = 100 * 1024;

const HEADERS: Record<string, string> = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; " +
    "worker-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; " +
    "require-trusted-types-for 'script'; trusted-types beside",
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  // Safety: the address of the page that was left is told to nobody.
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'x-dns-prefetch-control': 'off',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), interest-cohort=()',
};

/** What every request meets first: who may change things from where, and what no cache may keep. */
export function guardTheEdge(server: FastifyInstance, config: Config, findViewer: FindViewer): void {
  server.decorateRequest('findViewer', function (this: FastifyRequest) {
    return findViewer(this);
  });
  // Handed on unread: of whoever may not send a file, nothing is read. No form of another site can send this type.
  server.addContentTypeParser('application/octet-stream', (request, payload, done) => {
    if (request.routeOptions.url === UPLOADS) done(null, payload);
    else done(Object.assign(new Error('No files here'), { statusCode: 415 }));
  });
  server.decorateReply('leaveTo', config.leaveTo);
  server.addHook('onRequest', async (request, reply) => {
    for (const [name, value] of Object.entries(HEADERS)) reply.header(name, value);
    // Safety: no answer stays in a cache of the device or on the way, unless a public page says so itself.
    reply.header('cache-control', 'no-store');
    if (config.publicUrl.startsWith('https:')) {
      reply.header('strict-transport-security', 'max-age=63072000; includeSubDomains; preload');
    }
    // A file that was refused is not read to its end, so nothing else can come after it on its line.
    if (request.method === 'POST' && request.routeOptions.url === UPLOADS) reply.header('connection', 'close');
    const refusal = refuseForeignOrigin(request, config);
    if (refusal) await refuse(reply, 403, refusal);
    else if (isGraphql(request) && !isPostedJson(request)) await refuse(reply, 405, new Refusal('INVALID'));
  });
  // Before validation, which would make a text of whatever was sent.
  server.addHook('preValidation', async (request, reply) => {
    if (isGraphql(request) && !carriesDocument(request.body)) {
      await refuse(reply, 400, new Refusal('INVALID', { field: 'query' }));
    } else if (isGraphql(request) && !config.graphqlOpen && !isOfOurApp((request.body as { query: string }).query)) {
      await refuse(reply, 400, new Refusal('INVALID', { field: 'query' }));
    }
  });
}

/** Whether a changing request came from another site. A request without any origin is no browser's. */
function refuseForeignOrigin(request: FastifyRequest, config: Config): Refusal | undefined {
  if (request.method === 'GET' || request.method === 'HEAD') return undefined;
  const { origin } = request.headers;
  const site = request.headers['sec-fetch-site'];
  const foreign = origin
    ? origin !== config.publicUrl
    : site !== undefined && site !== 'same-origin' && site !== 'none';
  return foreign ? new Refusal('NOT_ALLOWED', { field: 'origin' }) : undefined;
}

/** By the route and not by the address, which has more than one spelling. */
function isGraphql(request: FastifyRequest): boolean {
  return request.routeOptions.url === '/graphql';
}

/** A document in an address would stay in histories, and a form of another site can send every other content type. */
function isPostedJson(request: FastifyRequest): boolean {
  return request.method === 'POST' && /^application\/json\s*(;|$)/i.test(request.headers['content-type'] ?? '');
}

/** Safety: a document sent as a syntax tree would pass by the limit on its length; a batch, by the limit on one. */
function carriesDocument(body: unknown): boolean {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return false;
  const { query } = body as { query?: unknown };
  return typeof query === 'string' && !query.trimStart().startsWith('{"');
}

async function refuse(reply: FastifyReply, status: number, refusal: Refusal): Promise<void> {
  await reply.status(status).send({ errors: [{ message: refusal.code, extensions: refusalAnswer(refusal) }] });
}

import type { FastifyReply } from 'fastify';
import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';

/** Five minutes: a page that was open is there when the network is not, and a wrong number does not stay long. */
const KEEP = 'public, max-age=300';

/** The bytes of a page with these properties. */
export function htmlOf<Props>(page: (props: Props) => VNode, props: Props): Buffer {
  return Buffer.from(`<!doctype html>${renderToString(page(props))}`);
}

/** Answers with a page that says the same to everybody, so caches may keep it. */
export async function sendPublicPage(reply: FastifyReply, html: Buffer): Promise<void> {
  reply.header('cache-control', KEEP);
  await sendPage(reply, html);
}

/** Answers with a page that no cache keeps. */
export async function sendPage(reply: FastifyReply, html: Buffer, status = 200): Promise<void> {
  await reply.status(status).type('text/html; charset=utf-8').send(html);
}

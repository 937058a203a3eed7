import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { FastifyReply } from 'fastify';
import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { hasLeft, isUsual, type Look, lookOf } from '../http/look.js';

declare module 'fastify' {
  interface FastifyReply {
    /** Where "Leave" goes. */
    leaveTo: string;
  }
}

/** Five minutes: a page that was open is there when the network is not, and a wrong number does not stay long. */
const KEEP = 300;

/** The bytes of a page with these properties. */
export function htmlOf<Props>(page: (props: Props) => VNode, props: Props): Buffer {
  return Buffer.from(`<!doctype html>${renderToString(page(props))}`);
}

/**
 * Answers with a page that says the same to everybody, so caches may keep it for some seconds; those of a look of one's
 * own, alone.
 */
export async function sendPublicPage(reply: FastifyReply, html: Buffer, seconds = KEEP): Promise<void> {
  if (isClosed(reply)) return close(reply);
  const look = lookOf(reply.request.headers.cookie);
  reply.header('cache-control', `${isUsual(look) ? 'public' : 'private'}, max-age=${seconds}`);
  reply.header('vary', 'Cookie, Accept-Encoding');
  const page = dressed(html, look, reply.leaveTo);
  // Only here: what says the same to everybody holds no secret that its length could tell.
  if (!/\bgzip\b/.test(String(reply.request.headers['accept-encoding']))) return send(reply, page);
  reply.header('content-encoding', 'gzip');
  await send(reply, await packed(page));
}

/** Answers with a form. With no referrer at all a browser would post it from the origin "null", which is refused. */
export async function sendForm(reply: FastifyReply, html: Buffer, status = 200): Promise<void> {
  reply.header('referrer-policy', 'same-origin');
  await sendPage(reply, html, status);
}

/** Answers with a page that no cache keeps, in the look of this device. */
export async function sendPage(reply: FastifyReply, html: Buffer, status = 200): Promise<void> {
  if (isClosed(reply)) return close(reply);
  await send(reply, dressed(html, lookOf(reply.request.headers.cookie), reply.leaveTo), status);
}

/** Answers with a form that says nothing of the place, whoever has left or not. */
export async function sendBareForm(reply: FastifyReply, html: Buffer): Promise<void> {
  reply.header('referrer-policy', 'same-origin');
  await send(reply, html);
}

/** Safety: whoever goes back after somebody left finds nothing of what was read here, public or not. */
function isClosed({ request }: FastifyReply): boolean {
  return (request.method === 'GET' || request.method === 'HEAD') && hasLeft(request.headers.cookie);
}

async function close(reply: FastifyReply): Promise<void> {
  await reply.header('cache-control', 'no-store').redirect('/closed', 303);
}

async function send(reply: FastifyReply, body: Buffer, status = 200): Promise<void> {
  await reply.status(status).type('text/html; charset=utf-8').send(body);
}

/** The page with a look, and the way out, written into it. */
function dressed(html: Buffer, look: Look, leaveTo: string): Buffer {
  const theme = look.theme === 'device' ? '' : ` data-theme="${look.theme}"`;
  const marks = `${theme}${look.discreet ? ' data-discreet' : ''} data-leave-to="${inAttribute(leaveTo)}"`;
  let page = html.toString().replace('<html lang="en"', () => `<html lang="en"${marks}`);
  // Safety: a glance at the tab, or at the list of tabs, tells nothing.
  if (look.discreet)
    page = page.replace(/<title>[^<]*<\/title>/, '<title>Notes</title>').replace('/icon.svg', '/plain.svg');
  return Buffer.from(page);
}

function inAttribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
}

const packed = promisify(gzip) as (page: Buffer) => Promise<Buffer>;

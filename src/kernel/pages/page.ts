import type { FastifyReply } from 'fastify';
import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { type Look, lookOf } from '../http/look.js';

/** Five minutes: a page that was open is there when the network is not, and a wrong number does not stay long. */
const KEEP = 'max-age=300';

/** The bytes of a page with these properties. */
export function htmlOf<Props>(page: (props: Props) => VNode, props: Props): Buffer {
  return Buffer.from(`<!doctype html>${renderToString(page(props))}`);
}

/** Answers with a page that says the same to everybody, so caches may keep it; those of a look of one's own, alone. */
export async function sendPublicPage(reply: FastifyReply, html: Buffer): Promise<void> {
  const look = lookOf(reply.request.headers.cookie);
  reply.header('cache-control', `${isUsual(look) ? 'public' : 'private'}, ${KEEP}`);
  reply.header('vary', 'Cookie');
  await sendPage(reply, html);
}

/** Answers with a form. With no referrer at all a browser would post it from the origin "null", which is refused. */
export async function sendForm(reply: FastifyReply, html: Buffer, status = 200): Promise<void> {
  reply.header('referrer-policy', 'same-origin');
  await sendPage(reply, html, status);
}

/** Answers with a page that no cache keeps, in the look of this device. */
export async function sendPage(reply: FastifyReply, html: Buffer, status = 200): Promise<void> {
  const page = dressed(html, lookOf(reply.request.headers.cookie));
  await reply.status(status).type('text/html; charset=utf-8').send(page);
}

/** The page with a look written into it. */
function dressed(html: Buffer, look: Look): Buffer {
  if (isUsual(look)) return html;
  const theme = look.theme === 'device' ? '' : ` data-theme="${look.theme}"`;
  let page = html
    .toString()
    .replace('<html lang="en"', `<html lang="en"${theme}${look.discreet ? ' data-discreet' : ''}`);
  // Safety: a glance at the tab, or at the list of tabs, tells nothing.
  if (look.discreet)
    page = page.replace(/<title>[^<]*<\/title>/, '<title>Notes</title>').replace('/icon.svg', '/plain.svg');
  return Buffer.from(page);
}

function isUsual({ theme, discreet }: Look): boolean {
  return theme === 'device' && !discreet;
}

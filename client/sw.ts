// The worker of "Keep help on this phone". It knows public pages and nothing else: not the app, and no request that
// carries a cookie is ever kept.
interface Extendable extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface Fetching extends Extendable {
  request: Request;
  respondWith(answer: Promise<Response>): void;
}
interface Worker {
  /** What to keep from the start; the server writes it in front of this file. */
  FILES: string[];
  skipWaiting(): Promise<void>;
  clients: { claim(): Promise<void> };
  addEventListener<Kind extends Event>(kind: string, listener: (event: Kind) => void): void;
}
const worker = self as unknown as Worker;
const { FILES } = worker;

const KEPT = /^\/(help|breathe|articles|closed|assets)(\/|$)/;
/** How long the network may take before the copy is shown, in milliseconds. */
const PATIENCE = 1_500;

const copies = () => caches.open('kept');
const bare = (address: string) => new Request(address, { credentials: 'omit' });

async function keep(address: string): Promise<void> {
  await (await copies()).add(bare(address));
}

worker.addEventListener<Extendable>('install', (event) => {
  event.waitUntil(Promise.all([worker.skipWaiting(), ...FILES.map(keepFile)]));
});

/** Of what has to be there, all or nothing; an article may have been taken down since. */
async function keepFile(address: string): Promise<void> {
  await keep(address).catch((reason: unknown) => {
    if (!address.startsWith('/articles/')) throw reason;
  });
}

worker.addEventListener<Extendable>('activate', (event) => {
  event.waitUntil(Promise.all([worker.clients.claim(), forgetOldFiles()]));
});

worker.addEventListener<Fetching>('fetch', (event) => {
  const { request } = event;
  const { pathname, origin } = new URL(request.url);
  if (origin !== location.origin) return;
  // Without a connection no form is answered: the list of all signs says the same, and that the answers went nowhere.
  if (request.method === 'POST' && pathname === '/help/check')
    event.respondWith(fetch(request).catch(() => copy('/help/signs')));
  if (request.method !== 'GET') return;
  if (pathname === '/leave')
    event.respondWith(fetch(request).catch(() => page('<!doctype html><title>New tab</title>')));
  else if (pathname.startsWith('/assets/')) event.respondWith(copyOf(pathname).then((copy) => copy ?? fetch(request)));
  else if (KEPT.test(pathname) && request.mode === 'navigate') event.respondWith(visit(event, pathname));
});

/** The network's page, kept for later; the copy when the network is slow or away, and help when there is no copy. */
async function visit(event: Fetching, pathname: string): Promise<Response> {
  const fresh = fetch(event.request).then((answer) => {
    if (answer.ok) event.waitUntil(keep(pathname).catch(() => undefined));
    return answer;
  });
  const late = new Promise<undefined>((resolve) => setTimeout(resolve, PATIENCE));
  const inTime = await Promise.race([fresh, late]).catch(() => undefined);
  return inTime ?? ((await copyOf(pathname)) ? copy(pathname) : fresh.catch(() => copy('/help')));
}

/** A kept page, which then says that it is one. */
async function copy(pathname: string): Promise<Response> {
  const answer = (pathname === '/help' && (await lastCountry())) || (await copyOf(pathname));
  return answer ? page(asCopy(await answer.text())) : Response.error();
}

/** The help page of the country that was open last; what is kept again moves to the end. */
async function lastCountry(): Promise<Response | undefined> {
  const kept = await copies();
  const last = (await kept.keys()).findLast(({ url }) => /\/help\/[A-Z]{2}$/.test(url));
  return last && kept.match(last, { ignoreVary: true });
}

/**
 * What the page says of being a copy is shown, and what was so only while it was fresh is put away. Safety: nobody with
 * a copy in hand may believe that somebody is here.
 */
function asCopy(html: string): string {
  return html.replaceAll('data-copy="true" hidden', '').replaceAll('data-live="true"', 'hidden');
}

async function copyOf(address: string): Promise<Response | undefined> {
  return (await copies()).match(address, { ignoreVary: true });
}

function page(html: string): Response {
  return new Response(html, { headers: { 'content-type': 'text/html; charset=utf-8' } });
}

/** Styles and fonts of an earlier release. */
async function forgetOldFiles(): Promise<void> {
  const kept = await copies();
  for (const { url } of await kept.keys()) {
    const { pathname } = new URL(url);
    if (pathname.startsWith('/assets/') && !FILES.includes(pathname)) await kept.delete(url);
  }
}

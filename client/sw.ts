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

const KEPT = /^\/(help|articles|closed|assets)(\/|$)/;
/** How long the network may take before the copy is shown, in milliseconds. */
const PATIENCE = 1_500;

const copies = () => caches.open('kept');
const bare = (address: string) => new Request(address, { credentials: 'omit' });

async function keep(address: string): Promise<void> {
  await (await copies()).add(bare(address));
}

worker.addEventListener<Extendable>('install', (event) => {
  event.waitUntil(Promise.all([worker.skipWaiting(), ...FILES.map(keep)]));
});

worker.addEventListener<Extendable>('activate', (event) => {
  event.waitUntil(Promise.all([worker.clients.claim(), forgetOldFiles()]));
});

worker.addEventListener<Fetching>('fetch', (event) => {
  const { request } = event;
  const { pathname, origin } = new URL(request.url);
  if (request.method !== 'GET' || origin !== location.origin) return;
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
  const answer = inTime ?? (await copyOf(pathname)) ?? (await fresh.catch(() => copyOf('/help')));
  if (!answer || answer === inTime) return answer ?? Response.error();
  return page((await answer.text()).replace('data-copy="true" hidden', ''));
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

const root = document.documentElement;
/** Between the first press of Shift and the third, in milliseconds. */
const PATIENCE = 5_000;

/**
 * Leaves at once: covers, tells the server to end the session and to close the place on this device, forgets what was
 * kept, and replaces this page by the neutral site. Calls `beforehand` once nothing is to be seen any more.
 */
export function leave(beforehand?: () => void): void {
  document.title = 'New tab';
  // Safety: nothing to be seen before anything is asked of the network, which may be slow or away.
  document.body.replaceChildren();
  void fetch('/leave', { method: 'POST', keepalive: true }).catch(() => undefined);
  beforehand?.();
  void forgetKept();
  location.replace(root.dataset.leaveTo ?? '/leave');
}

/** Leaves by the links to it and by Shift three times, and keeps Back from showing what somebody has left. */
export function watchForLeaving(beforehand?: () => void): void {
  addEventListener('click', (event) => {
    if (!(event.target as Element).closest('[data-leave]')) return;
    event.preventDefault();
    leave(beforehand);
  });
  watchShift(() => leave(beforehand));
  addEventListener('pageshow', (event) => void (event.persisted && closeIfLeft()));
}

function watchShift(then: () => void): void {
  const status = document.createElement('p');
  status.className = 'vh';
  status.role = 'status';
  document.body.append(status);
  let presses = 0;
  let alone = false;
  let forget: ReturnType<typeof setTimeout> | undefined;
  addEventListener('keydown', ({ key }) => {
    // Shift that makes another key a capital is writing, and no wish to leave.
    alone = key === 'Shift';
    if (!alone) presses = 0;
  });
  addEventListener('keyup', ({ key }) => {
    if (key !== 'Shift' || !alone) return;
    if (++presses > 2) return then();
    status.textContent = `Press Shift ${presses > 1 ? 'once' : 'twice'} more to leave.`;
    if (presses > 1) return;
    clearTimeout(forget);
    forget = setTimeout(() => (status.textContent = ((presses = 0), '')), PATIENCE);
  });
}

/** Safety: a page that the browser kept alive asks, covered, whether the place was left in the meantime. */
async function closeIfLeft(): Promise<void> {
  root.hidden = true;
  const ask = { method: 'HEAD', redirect: 'manual', cache: 'no-store', signal: AbortSignal.timeout(2_000) } as const;
  const answer = await fetch(location.href, ask).catch(() => undefined);
  if (answer?.type === 'opaqueredirect') location.replace('/closed');
  else root.hidden = false;
}

/** Forgets what was kept of the public pages, and the worker that kept it. */
export async function forgetKept(): Promise<void> {
  const workers = await navigator.serviceWorker?.getRegistrations();
  await Promise.all(workers?.map((worker) => worker.unregister()) ?? []);
  for (const name of (await self.caches?.keys()) ?? []) await caches.delete(name);
}

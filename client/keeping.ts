import { forgetKept } from './leave.js';

/** Offers to keep help on this phone where the page has a place for it; never in discreet mode. */
async function offerKeeping(): Promise<void> {
  const box = document.querySelector<HTMLElement>('[data-keep]');
  const workers = navigator.serviceWorker;
  if (!box || !workers) return;
  // Safety: a device that somebody else looks at keeps nothing that says what was read on it.
  if ('discreet' in document.documentElement.dataset) return forgetKept();
  const [keep, remove] = box.querySelectorAll('button') as unknown as [HTMLButtonElement, HTMLButtonElement];
  const show = (isKept: boolean) => {
    keep.hidden = isKept;
    remove.hidden = !isKept;
    box.hidden = false;
  };
  const does = (button: HTMLButtonElement, work: () => Promise<unknown>) => {
    button.onclick = async () => {
      const done = await work().then(
        () => true,
        () => false,
      );
      box.querySelector('[role=status]')!.textContent = button.dataset[done ? 'done' : 'failed'] ?? '';
      if (done) show(button === keep);
    };
  };
  does(keep, async () => {
    await workers.register(workerAddress() as unknown as string);
    await workers.ready;
    await (await caches.open('kept')).add(new Request(location.pathname, { credentials: 'omit' }));
  });
  does(remove, forgetKept);
  show((await workers.getRegistration()) !== undefined);
}

interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL(): string }): { createScriptURL(text: string): object };
}

/** The one address that may run as a worker; browsers with Trusted Types want to be told so. */
function workerAddress(): object | string {
  const { trustedTypes } = self as unknown as { trustedTypes?: TrustedTypes };
  return trustedTypes?.createPolicy('beside', { createScriptURL: () => '/sw.js' }).createScriptURL('') ?? '/sw.js';
}

void offerKeeping();

import { forgetKept } from '../../../../leave.js';
import type { settings } from '../../../../words/en/settings.js';
import { isDiscreet } from '../../../discreet.js';
import type { Answer } from '../../../api/use-api.js';

export type Theme = keyof typeof settings.look.themes;

interface Look {
  theme: Theme;
  discreet: boolean;
}

/** How this device shows the place, as the page says. */
export function lookNow(): Look {
  return { theme: (document.documentElement.dataset.theme as Theme | undefined) ?? 'device', discreet: isDiscreet() };
}

/** Keeps a look on this device, in the server's cookie: no script can read or write that. */
export async function keepLook({ theme, discreet }: Look): Promise<Answer<Look>> {
  // Safety: whoever turns it on is not to find help kept on this device a moment later.
  if (discreet) void forgetKept();
  const fields = new URLSearchParams({ theme, ...(discreet && { discreet: 'on' }) });
  try {
    const answer = await fetch('/look', {
      method: 'POST',
      body: fields,
      credentials: 'same-origin',
      cache: 'no-store',
    });
    return answer.ok || answer.redirected ? { data: { theme, discreet } } : { refused: { code: 'UNAVAILABLE' } };
  } catch {
    return { refused: { code: 'OFFLINE' } };
  }
}

/** Shows a theme at once. */
export function showTheme(theme: Theme): void {
  const { dataset } = document.documentElement;
  if (theme === 'device') delete dataset.theme;
  else dataset.theme = theme;
}

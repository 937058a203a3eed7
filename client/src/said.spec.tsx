/**
 * @jest-environment jsdom
 */
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { virtual } from '@guidepup/virtual-screen-reader';
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/preact';
import { shell } from '../words/en/shell.js';
import { mountAnnouncer } from './announcer.js';
import { usePage } from './page.js';
import { Field } from './parts/field.js';
import { NotLoaded } from './parts/loaded.js';
import { useRouter } from './router/router.js';
import { shownAt } from './testing/shown.js';

beforeEach(async () => {
  document.body.replaceChildren();
  mountAnnouncer(String);
  await virtual.start({ container: document.body });
});
afterEach(async () => {
  await virtual.stop();
  cleanup();
});

/** Two pages, one link apart. */
function Pages() {
  const isFirst = useRouter().path === '/groups';
  usePage(isFirst ? 'Groups' : 'You', true);
  return (
    <main>
      <h1>{isFirst ? 'Groups' : 'You'}</h1>
      <a href="/you">on</a>
    </main>
  );
}

describe('a screen reader', () => {
  it('is taken to the heading of the page somebody goes to, and left where it is on the first', async () => {
    shownAt('/groups', {}, <Pages />);
    expect(document.activeElement).toBe(document.body);
    fireEvent.click(screen.getByText('on'));
    await screen.findByRole('heading', { name: 'You' });
    expect(document.activeElement?.textContent).toBe('You');
    expect(await virtual.lastSpokenPhrase()).toBe('heading, You, level 1');
  });

  it('says what could not be loaded', async () => {
    shownAt('/groups', {}, <NotLoaded refused={{ code: 'OFFLINE' }} what="your groups" again={() => undefined} />);
    const words = shell.notLoaded.replace('{what}', 'your groups');
    await waitFor(async () => expect(await virtual.spokenPhraseLog()).toContain(`polite: ${words}`));
  });

  it('reads what is wrong with a field when it comes to it', async () => {
    const wrong = shell.refusals.TAKEN;
    shownAt(
      '/you',
      {},
      <Field label="Your name here" error={wrong}>
        <input />
      </Field>,
    );
    screen.getByLabelText('Your name here').focus();
    expect(await virtual.lastSpokenPhrase()).toBe(`textbox, Your name here, ${wrong}, invalid`);
  });
});

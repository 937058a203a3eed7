import { Provider } from '@urql/preact';
import { render } from 'preact';
import { watchForLeaving } from '../leave.js';
import { shell } from '../words/en/shell.js';
import { mountAnnouncer } from './announcer.js';
import { openClient } from './api/client.js';
import { App } from './app.js';
import { dropAtEnd, dropEverything } from './ending.js';
import { RouterProvider } from './router/router.js';
import { SignInProvider } from './sign-in/sign-in.js';

mountAnnouncer((number) => shell.newMessages.replace('{number}', String(number)));
const place = document.getElementById('app')!;
place.replaceChildren();
render(
  <Provider value={openClient()}>
    <SignInProvider>
      <RouterProvider>
        <App />
      </RouterProvider>
    </SignInProvider>
  </Provider>,
  place,
);
// Safety: whoever leaves or signs out leaves nothing behind: what was read goes with the client, and sockets close.
dropAtEnd(() => render(null, place));
watchForLeaving(dropEverything);

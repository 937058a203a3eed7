import { Frame } from './frame.page.js';

/** When there is nothing at an address. */
export function NotHere() {
  return (
    <Frame title="Not here">
      <h1>There is nothing at this address</h1>
      <p>It may have been moved or taken down. You did nothing wrong.</p>
      <WaysOn />
    </Frame>
  );
}

/** When something on our side failed; the reference is all that is kept of it. */
export function OurMistake({ reference }: { reference: string | null }) {
  return (
    <Frame title="Something went wrong">
      <h1>Something went wrong on our side</h1>
      <p>
        You did nothing wrong. Please try again in a little while. The help page works without the rest of this place.
      </p>
      {reference && <p class="muted small">If you tell the people who run it, say this: {reference}</p>}
      <WaysOn />
    </Frame>
  );
}

/** When a request was refused. */
export function Refused() {
  return (
    <Frame title="That did not work">
      <h1>That did not work</h1>
      <p>This could not be done just now. You can go back and try again.</p>
      <WaysOn />
    </Frame>
  );
}

function WaysOn() {
  return (
    <ul class="ways" role="list">
      <li>
        <a href="/groups">Groups</a>
      </li>
      <li>
        <a href="/articles">Read</a>
      </li>
      <li>
        <a href="/help">Help now</a>
      </li>
    </ul>
  );
}

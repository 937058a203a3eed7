import { Frame } from '../../kernel/pages/frame.page.js';

/** What an appointment link is for. Looking at it uses nothing up. */
export function AppointmentPage({ secret }: { secret: string }) {
  return (
    <Frame title="A role on the team">
      <h1>A role on the team</h1>
      <p class="lede">Somebody trusts you with a role in this community. This link gives it to one account, once.</p>
      <p>You have to be signed in on this device first. The role goes to the account you are signed in with.</p>
      <p>The team can see the name you chose, and your role. They see nothing of what you write anonymously.</p>
      <form action={`/appointment/${secret}`} method="post">
        <button class="btn btn--action">Take the role</button>
      </form>
      <p class="muted">You can give it up again at any time. To leave it for now, close this page.</p>
    </Frame>
  );
}

/** The link has worked. */
export function AppointedPage() {
  return (
    <Frame title="You have the role">
      <h1>You have the role now</h1>
      <p>It is there from your next page on. Thank you for being here for others.</p>
      <p>
        <a href="/">To the beginning</a>
      </p>
    </Frame>
  );
}

/** Nobody is signed in on this device. */
export function SignInFirstPage({ secret }: { secret: string }) {
  return (
    <Frame title="Please sign in first">
      <h1>Please sign in first</h1>
      <p>The link is still good. Sign in on this device, or make an account, and you come back to it.</p>
      <p>
        <a href={`/sign-in?next=/appointment/${secret}`}>Sign in</a>, or{' '}
        <a href={`/join?next=/appointment/${secret}`}>make an account</a>
      </p>
    </Frame>
  );
}

/** Unknown, used and expired links look the same. */
export function LinkNotGoodPage() {
  return (
    <Frame title="This link does not work">
      <h1>This link does not work any more</h1>
      <p>It may have been used, or its time may be over. Whoever gave it to you can make another.</p>
    </Frame>
  );
}

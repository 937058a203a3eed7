import { Frame } from '../../kernel/pages/frame.page.js';
import type { NewMember } from '../accounts/registration.service.js';
import { Input, type Problem, ProblemSummary, SECRET, titleWith } from './form.js';

interface JoinProps {
  /** The challenge a device solves before joining, as JSON text. */
  challenge: string;
  discreet: boolean;
  problem?: Problem | undefined;
}

/** What joining keeps, what it never asks, and how to leave; then one button. */
export function JoinPage({ challenge, discreet, problem }: JoinProps) {
  return (
    <Frame title={titleWith(problem, 'Join')} script="forms">
      <ProblemSummary problem={problem} />
      <h1>Join</h1>
      <p class="lede">You can read as long as you like. Nobody is told that you are here.</p>
      <h2>What we keep</h2>
      <p>
        A name to sign in with, which we make up, and a passphrase in a form that nobody can read back. The month in
        which you joined. What you write.
      </p>
      <h2>What we never ask</h2>
      <p>Your own name, an e-mail address, a telephone number, where you are, or any date.</p>
      <h2>How to leave</h2>
      <p>
        Leave, at the top of every page, signs you out and goes to a site that tells nothing. Pressing Shift three times
        does the same. It cannot clear what the browser already wrote into its history.
      </p>
      <p>
        <a href="/leave" rel="nofollow noreferrer" data-leave>
          Try leaving
        </a>
        . To come back, use Back, then “Open again”.
      </p>
      <p>
        Before you write, read <a href="/rules">how we are with each other</a> and{' '}
        <a href="/limits">what we cannot protect you from</a>.
      </p>
      <form action="/join" method="post" class="sec">
        <input type="hidden" name="proofOfWork" value="" data-challenge={challenge} />
        <details open={problem?.field === 'passphrase'}>
          <summary>I would rather choose my own passphrase</summary>
          <Input
            name="passphrase"
            label="Your own passphrase"
            hint="15 characters or more; several words are easiest. Leave it empty and we make one for you."
            problem={problem}
            attributes={{ ...SECRET, autocomplete: 'new-password' }}
          />
        </details>
        <label class="tick">
          <input type="checkbox" name="discreet" value="on" checked={discreet} />
          Use discreet mode on this device: the tab says “Notes”, and the address stays the same
        </label>
        <button class="btn btn--action btn--wide">Join</button>
      </form>
      <p>
        Were you here before? <a href="/sign-in">Sign in</a>
      </p>
    </Frame>
  );
}

/** Everything a new member has to save. It is on this page once, and nowhere else. */
export function JoinedPage({ member, home }: { member: NewMember; home: string }) {
  return (
    <Frame title="You have joined">
      <h1>You have joined</h1>
      <p class="lede">
        Save what is on this page before you go on. It is shown once, and nobody can send it to you again.
      </p>
      <Secret title="Your sign-in name">{member.signInName}</Secret>
      {member.passphrase ? (
        <Secret title="Your passphrase">{member.passphrase}</Secret>
      ) : (
        <p>Your passphrase is the one that you chose.</p>
      )}
      <RecoveryCodes codes={member.recoveryCodes} />
      <h2>Where to keep them</h2>
      <p>
        In a password manager, or on paper that only you find. If somebody looks at your phone, a photo or a note on it
        is easy to come upon. Without the passphrase and without a code, nobody can let you back in: not us either.
      </p>
      <p>
        <a class="btn btn--action btn--wide" href={home}>
          I have saved them, go to the groups
        </a>
      </p>
    </Frame>
  );
}

/** One thing to write down, large enough to copy by hand. */
export function Secret({ title, children }: { title: string; children: string }) {
  return (
    <section>
      <h2>{title}</h2>
      <p class="secret">{children}</p>
    </section>
  );
}

function RecoveryCodes({ codes }: { codes: readonly string[] }) {
  return (
    <section>
      <h2>Your recovery codes</h2>
      <p>Each lets you back in once, if you lose the passphrase.</p>
      <ul class="secrets">
        {codes.map((code) => (
          <li key={code} class="secret">
            {code}
          </li>
        ))}
      </ul>
    </section>
  );
}

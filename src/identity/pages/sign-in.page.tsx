import { Frame } from '../../kernel/pages/frame.page.js';
import type { WayBack } from '../credentials/passphrases.service.js';
import { Input, type Problem, ProblemSummary, SECRET, titleWith } from './form.js';
import { Secret } from './join.page.js';

interface SignInProps {
  signInName: string;
  /** Where to go afterwards: a path of ours. */
  next: string;
  problem?: Problem | undefined;
}

/** Two fields and a way back for whoever lost what goes into them. */
export function SignInPage({ signInName, next, problem }: SignInProps) {
  return (
    <Frame title={titleWith(problem, 'Sign in')}>
      <ProblemSummary problem={problem} />
      <h1>Sign in</h1>
      <form action="/sign-in" method="post">
        <input type="hidden" name="next" value={next} />
        <Input
          name="signInName"
          label="Sign-in name"
          hint="Three words, such as we gave you when you joined."
          problem={problem}
          attributes={{
            value: signInName,
            autocomplete: 'username',
            autocapitalize: 'none',
            spellcheck: false,
            maxLength: 1024,
          }}
        />
        <Input
          name="passphrase"
          label="Passphrase"
          problem={problem}
          attributes={{ ...SECRET, autocomplete: 'current-password' }}
        />
        <button class="btn btn--action btn--wide">Sign in</button>
      </form>
      {problem && <p class="muted">The passphrase is never sent back to a page. Please type it again.</p>}
      <p>
        <a href="/sign-in/recover">I cannot get in</a>
      </p>
      <p>
        New here? <a href="/join">Join</a>
      </p>
      <p class="muted">Signing in needs a connection. Help and the articles do not need an account.</p>
    </Frame>
  );
}

/** The way back with a recovery code. */
export function RecoverPage({ problem }: { problem?: Problem | undefined }) {
  return (
    <Frame title={titleWith(problem, 'Back in with a recovery code')}>
      <ProblemSummary problem={problem} />
      <h1>Back in with a recovery code</h1>
      <p>
        You were given five codes when you joined. One of them lets you in once, gives you a new passphrase, and signs
        out every other device. Your words, anonymous ones too, are still yours.
      </p>
      <form action="/sign-in/recover" method="post">
        <Input
          name="recoveryCode"
          label="Recovery code"
          problem={problem}
          attributes={{ autocomplete: 'off', autocapitalize: 'characters', spellcheck: false, maxLength: 200 }}
        />
        <label class="tick">
          <input type="checkbox" name="newSignInName" value="on" />I have lost my sign-in name, too. Give me a new one
        </label>
        <button class="btn btn--action btn--wide">Let me in</button>
      </form>
      <h2>Without any code</h2>
      <p>
        Nobody can open your account then: there is no e-mail to send to, and no key that we hold. You can{' '}
        <a href="/join">join anew</a>. What you wrote stays where it is.
      </p>
    </Frame>
  );
}

/** What somebody who came back has to save. */
export function BackInPage({ back, home }: { back: WayBack; home: string }) {
  return (
    <Frame title="You are back in">
      <h1>You are back in</h1>
      <p class="lede">Save this before you go on. It is shown once. The code that you used does not work again.</p>
      {back.signInName && <Secret title="Your new sign-in name">{back.signInName}</Secret>}
      {back.passphrase && <Secret title="Your new passphrase">{back.passphrase}</Secret>}
      <p>
        <a class="btn btn--action btn--wide" href={home}>
          I have saved it, go to the groups
        </a>
      </p>
    </Frame>
  );
}

import { type ComponentChildren, createContext } from 'preact';
import { useCallback, useContext, useRef, useState } from 'preact/hooks';
import { later } from '../parts/later.js';

type AskToSignIn = () => Promise<boolean>;

const SignInDialog = later(async () => (await import('./sign-in-dialog.js')).SignInDialog);

const SignInContext = createContext<AskToSignIn>(() => Promise.resolve(false));

/** Asks the person to sign in where they are; true once they have, false when they would rather not. */
export function useSignIn(): AskToSignIn {
  return useContext(SignInContext);
}

/** When a session has ended, what is on the screen stays there and the person signs in over it. */
export function SignInProvider({ children }: { children: ComponentChildren }) {
  const [isAsking, setAsking] = useState(false);
  const answered = useRef<(signedIn: boolean) => void>(undefined);
  const ask = useCallback<AskToSignIn>(
    () =>
      new Promise((resolve) => {
        answered.current?.(false);
        answered.current = resolve;
        setAsking(true);
      }),
    [],
  );
  const answer = (signedIn: boolean) => {
    setAsking(false);
    answered.current?.(signedIn);
    answered.current = undefined;
  };
  return (
    <SignInContext.Provider value={ask}>
      {children}
      {isAsking && <SignInDialog onAnswer={answer} />}
    </SignInContext.Provider>
  );
}

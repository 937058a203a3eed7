import type { ComponentChildren, JSX } from 'preact';
import type { Refusal } from '../../kernel/refusal.js';

/** What is wrong with a form that was sent: in which field, and what to do. */
export interface Problem {
  /** The name of the field; undefined when it is about none of them. */
  field?: string;
  says: string;
}

const SAYINGS: Partial<Record<string, string>> = {
  WRONG_CREDENTIALS: 'That does not match what we have. Nothing is locked; you can try again.',
  TOO_SHORT: 'A passphrase of your own needs 15 characters or more.',
  TOO_LONG: 'A passphrase of your own can have 256 characters at most.',
  PROOF_OF_WORK: 'This page waited too long, or was already sent. Send it once more.',
  TOO_MANY: 'Too many tried in a short time. Please wait a little, then send it again.',
  BUSY: 'Many people are coming in just now. Please send it again in a moment.',
  UNAVAILABLE: 'This place cannot be reached just now. It comes back by itself. Help now is open.',
};

/** A refusal in words for the form it was about. */
export function problemOf({ code, detail }: Refusal, field?: string): Problem {
  const says = SAYINGS[code] ?? 'Something in this cannot be taken as it is. Please look at it again.';
  return { says, ...(detail.field === 'passphrase' ? { field: 'passphrase' } : field && { field }) };
}

/** Says at the top that something has to be looked at again, with a way to the field; whoever listens hears it first. */
export function ProblemSummary({ problem }: { problem: Problem | undefined }) {
  if (!problem) return null;
  return (
    <div class="problem" role="alert" tabIndex={-1} autofocus aria-labelledby="problem">
      <h2 id="problem">There is a problem</h2>
      <p>{problem.field ? <a href={`#${problem.field}`}>{problem.says}</a> : problem.says}</p>
    </div>
  );
}

interface InputProps {
  name: string;
  label: string;
  hint?: ComponentChildren;
  problem: Problem | undefined;
  attributes?: JSX.IntrinsicElements['input'];
}

/** A labelled field, with what is wrong with it said beside it. */
export function Input({ name, label, hint, problem, attributes }: InputProps) {
  const isWrong = problem?.field === name;
  const described = [hint && `${name}-hint`, isWrong && `${name}-error`].filter(Boolean).join(' ');
  return (
    <div class="field">
      <label for={name}>{label}</label>
      {hint && (
        <p class="hint" id={`${name}-hint`}>
          {hint}
        </p>
      )}
      {isWrong && (
        <p class="error" id={`${name}-error`}>
          {problem.says}
        </p>
      )}
      <input
        class="inp"
        id={name}
        name={name}
        {...(described && { 'aria-describedby': described })}
        {...(isWrong && { 'aria-invalid': true })}
        {...attributes}
      />
    </div>
  );
}

/** What a passphrase field asks of the browser: no capitals, no spelling check that would send it elsewhere. */
export const SECRET = {
  type: 'password',
  autocapitalize: 'none',
  spellcheck: false,
  maxLength: 1024,
} as const;

/** "Error: " before the title, so that it is the first thing heard. */
export function titleWith(problem: Problem | undefined, title: string): string {
  return problem ? `Error: ${title}` : title;
}

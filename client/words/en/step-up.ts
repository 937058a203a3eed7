/** Asking for the passphrase again. */
export const stepUp = {
  title: 'Your passphrase again',
  about: 'This opens or ends something that is only yours. We ask again after ten minutes.',
  label: 'Passphrase',
  do: 'Go on',
  not: 'Not now',
  wrong: 'That is not your passphrase. You can try again.',
} as const;

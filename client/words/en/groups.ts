/** Groups and their pages. */
export const groups = {
  title: 'Groups',
  what: 'your groups',
  mine: 'Your groups',
  none: 'You are not in a group yet. Reading is open to you.',
  others: 'Other groups',
  joining: {
    OPEN: 'Open to everybody here',
    REQUEST: 'Ask to join',
    INVITE: 'By invitation',
    SECRET: 'By invitation',
  },
} as const;

/** The list of groups, and the page of one. */
export const groups = {
  title: 'Groups',
  what: 'your groups',
  mine: 'Your groups',
  none: 'You are not in a group yet. Reading is open to you.',
  others: 'Other groups',
  noOthers: 'There are no other groups.',
  nothing: 'There are no groups here yet. The articles are open, and Help now is too.',
  make: 'Make a group',
  invite: 'I have an invite',
  joining: {
    OPEN: 'Open to everybody here',
    REQUEST: 'Ask to join',
    INVITE: 'By invitation',
    SECRET: 'By invitation',
  },
  asked: 'You have asked to join',
} as const;

/** Coming into a group by an invite. */
export const invite = {
  title: 'An invite to a group',
  up: 'All groups',
  lead: 'An invite leads into one group, for one person. It works once, for 14 days.',
  what: 'When you accept, you can read and write in that group. The people there are not told that you came, or by whose invite. You can leave again at any time.',
  rules: 'Each group has house rules. You find them on its page.',
  code: 'The code of your invite',
  hint: 'Letters and digits, as they were passed on to you. Small letters and missing dashes do not matter.',
  accept: 'Accept the invite',
  notNow: 'Not now',
  empty: 'Type the code of your invite first.',
  gone: 'This code does not lead anywhere. It may be mistyped, used already, or too old. Whoever gave it to you can make a new one.',
  welcome: 'You are a member of {name} now.',
} as const;

/** What somebody is trusted with, and how to lay it down. */
export const roles = {
  title: 'My roles',
  what: 'your roles',
  lead: 'What you are trusted with here. You can lay it down at any time, without giving a reason.',
  none: 'You hold no role here.',
  everywhere: '{role}, everywhere',
  inGroup: '{role} in {group}',
  inSomeGroup: '{role} in a group you have left',
  down: 'Step down',
  ask: 'Step down as {role}?',
  sure: 'It ends at once. What you did in it stays in the record of the team. Somebody else has to ask you again, if you want it back.',
  last: 'If nobody else holds it, the place may be left without one. It can still be read.',
  keep: 'Keep it',
  done: 'You have stepped down.',
} as const;

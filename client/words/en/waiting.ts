/** What waits for curators, where they pass by. */
export const waiting = {
  overdueHelplines: {
    one: '1 helpline was last looked up more than 180 days ago.',
    many: '{number} helplines were last looked up more than 180 days ago.',
  },
  untriedHelplines: {
    one: '1 helpline is hidden until somebody has tried it.',
    many: '{number} helplines are hidden until somebody has tried them.',
  },
  longOverdueTexts: {
    one: '1 text left the shelves, because its review is long overdue.',
    many: '{number} texts left the shelves, because their reviews are long overdue.',
  },
  helplines: 'See the helplines',
  texts: 'See the texts',
} as const;

/** Choosing content notes, and what stands in place of covered words. */
export const covers = {
  add: 'Add a content note',
  why: 'A note covers your words until a reader chooses to open them. It says what is inside, nothing else.',
  chosen: 'Your words are covered: {notes}',
  cover: {
    title: 'Content note',
    show: 'Show this',
    hide: 'Hide this',
    next: 'Skip to next',
    failed: 'This could not be shown just now. Try again.',
    change: 'Choose what is covered for you',
  },
} as const;

/** Finding posts by their words. */
export const search = {
  title: 'Search',
  lead: 'This looks through the groups you are in. A post is found when all your words stand in it. Covered words stay covered.',
  private: 'What you search for is not kept, and it is not in the address of this page.',
  words: 'Words',
  hint: 'Up to 200 characters. The beginning of a word is enough.',
  group: 'Where',
  everywhere: 'All my groups',
  do: 'Search',
  empty: 'Write a word to look for.',
  searching: 'Searching',
  results: 'Newest first',
  found: 'Results are below.',
  none: 'Nothing was found. Fewer words, or the beginning of one, may find more.',
  more: 'Show 20 older',
  end: 'That is everything that was found.',
  written: 'written {time}',
} as const;

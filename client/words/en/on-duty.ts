/** Where somebody of the team says when they are here: for hosts, moderators and stewards. */
export const onDuty = {
  title: 'When you are here',
  what: 'your times',
  lead: 'Before people write they read whether somebody of the team is here. They never read who, or how many.',
  everywhere: 'Every group',
  aGroup: 'A group',
  where: 'For which group',

  /** At the desk. */
  shift: {
    until: 'You are here until {time}.',
    not: 'You have not said that you are here.',
    change: 'When you are here',
  },

  now: {
    title: 'Now',
    not: 'You have not said that you are here.',
    until: 'You are here until {time}: {place}.',
    label: 'I am here until',
    hint: 'At most 12 hours. It ends by itself, and you can end it at once.',
    do: 'Say that I am here',
    again: 'Change it',
    done: 'People read now that somebody is here.',
    leave: 'I am leaving now',
    left: 'People no longer read that you are here.',
    late: 'Choose a time that is at most 12 hours away.',
  },

  plans: {
    title: 'Later',
    lead: 'A plan tells people from what hour somebody means to be here. It does not say that you are: when you come, say so above.',
    none: 'You have put nothing down.',
    span: '{from} to {until}: {place}',
    day: 'Day',
    from: 'From',
    until: 'Until',
    untilHint: 'An hour before the first one is on the next morning.',
    do: 'Put it down',
    done: 'Put down. Until then people read the hour.',
    drop: 'Take it out',
    dropped: 'Taken out.',
    wrongFrom: 'Choose a time to come, at most 28 days ahead.',
    wrongUntil: 'Choose an end at most 12 hours after it.',
  },

  rota: {
    title: 'The rota of {place}',
    all: 'The rota of every group',
    lead: 'Stewards read this, and nobody else. Everybody puts down only their own times.',
    none: 'Nobody has put anything down.',
    here: '{name} is here until {time}: {place}',
    plan: '{name} plans {from} to {until}: {place}',
    yoursHere: 'You are here until {time}: {place}',
    yoursPlan: 'You plan {from} to {until}: {place}',
    unnamed: 'Somebody without a name',
  },
} as const;

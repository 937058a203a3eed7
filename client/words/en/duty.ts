/** Whether somebody of the team is here: beside what one writes, and at the desk of whoever looks after people. */
export const duty = {
  unknown: 'Nobody of the team reads along at every hour.',
  here: 'Somebody of the team is here now. They may be slow to see this. They are not an ambulance and not a crisis line.',
  nobody: 'Nobody of the team is here at the moment. They may read this only hours later.',
  today: 'Somebody plans to be here from about {time}.',
  later: 'Somebody plans to be here from about {time} on {day}.',
} as const;

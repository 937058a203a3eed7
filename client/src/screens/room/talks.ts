import { dropAtEnd } from '../../ending.js';
import { Talk } from './talk.js';

/** The rooms that were open, with what still waits in them. In memory alone, and gone with the page. */
const talks = new Map<string, Talk>();

/** The talk in a room, as it was left. */
export function talkIn(roomId: string): Talk {
  let talk = talks.get(roomId);
  if (!talk) talks.set(roomId, (talk = new Talk(roomId)));
  return talk;
}

// Safety: whoever leaves the place hangs up at once, and takes what was said and what was not sent with them.
dropAtEnd(() => {
  for (const talk of talks.values()) talk.hangUp();
  talks.clear();
});
